package dev.crosswire.sources.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The sentences that the reader of a page came for. All lines that the page shows are taken; those of boxes are put aside
 * by their names, the body is where most of the remaining prose stands, and what is left in it that speaks of the page is
 * put aside line by line.
 *
 * @param text paragraphs with blank lines between them
 */
record MainText(String text, Optional<String> title) {

    /** Each of them is looked for in the whole text. */
    private static final int MOST_QUOTES = 50;

    private static final int LONGEST_BYLINE = 130;

    /** Shorter than a summary, as long as a name. */
    private static final int SHORTEST_LEAD = 25;

    /** Lines that say as much are not said twice. */
    private static final int SENTENCE = 40;

    static MainText of(Document page, PageFacts facts, boolean whole) {
        return whole ? ofWhole(page, facts) : ofPart(page, facts);
    }

    /** Whoever sends a part of a page sends words that are to be read, whatever they look like. */
    private static MainText ofPart(Document page, PageFacts facts) {
        Lines read = Lines.of(page.body());
        List<Line> lines = read.lines();
        BitSet dropped = Surroundings.of(page, read, Optional.empty());
        List<Line> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!dropped.get(i) && isText(lines.get(i))) {
                kept.add(lines.get(i));
            }
        }
        List<Line> text = polished(kept, facts);
        return new MainText(
                joined(text.isEmpty() ? lines : text), facts.titles().stream().findFirst());
    }

    private static MainText ofWhole(Document page, PageFacts facts) {
        Lines read = Lines.of(page.body());
        List<Line> lines = read.lines();
        Headline headline = Headline.of(lines, facts);
        BitSet dropped = Surroundings.of(page, read, headline.line());
        Optional<Lines.Span> region =
                new Region(lines, read.spans(), dropped, Surroundings.holders(page, "h1")).find(headline.line());
        Lines.Span body = region.or(() -> shortArticle(read, dropped)).orElseGet(() -> new Lines.Span(0, lines.size()));
        int start = headline.line()
                .filter(line -> line < body.end())
                .map(line -> line + 1)
                .orElse(body.start());
        boolean headed = start > body.start();
        boolean begun = region.isEmpty();
        List<Line> kept = new ArrayList<>();
        for (int i = start; i < body.end(); i++) {
            Line line = lines.get(i);
            if (dropped.get(i)) {
                continue;
            }
            begun |= i >= body.start() && line.isProse() && !Phrases.isByline(line);
            if (isText(line) && (begun || isLead(line, i >= body.start() && !headed, facts))) {
                kept.add(line);
            }
        }
        return new MainText(joined(polished(kept, facts)), headline.title());
    }

    /** Of a page that says little, the article by its element. */
    private static Optional<Lines.Span> shortArticle(Lines read, BitSet dropped) {
        for (String name : List.of("article", "main")) {
            Optional<Lines.Span> longest = Optional.empty();
            int most = 0;
            int outer = 0;
            for (Map.Entry<Element, Lines.Span> block : read.inOrder().entrySet()) {
                Lines.Span span = block.getValue();
                if (block.getKey().nameIs(name) && span.start() >= outer && !dropped.get(span.start())) {
                    outer = span.end();
                    int weight = read.lines().subList(span.start(), span.end()).stream()
                            .mapToInt(Line::weight)
                            .sum();
                    if (weight > most) {
                        most = weight;
                        longest = Optional.of(span);
                    }
                }
            }
            if (longest.isPresent()) {
                return longest;
            }
        }
        return Optional.empty();
    }

    private static boolean isText(Line line) {
        boolean leadsElsewhere =
                line.isLink() && !line.block().nameIs("td") && !line.block().nameIs("th");
        return line.text().codePoints().anyMatch(Character::isLetterOrDigit)
                && !leadsElsewhere
                && !Phrases.isAboutThePage(line);
    }

    /**
     * Between the headline and the text stand its summary and who wrote it when.
     *
     * @param inBody in an element of its own, without the headline and what belongs to that
     */
    private static boolean isLead(Line line, boolean inBody, PageFacts facts) {
        boolean named = line.weight() < LONGEST_BYLINE
                && facts.author()
                        .filter(author -> Stream.of(author.split(", ", -1)).anyMatch(line.text()::contains))
                        .isPresent();
        return !named
                && !Phrases.isByline(line)
                && (inBody
                        || line.kind() == Line.Kind.HEADING
                        || line.weight() >= SHORTEST_LEAD
                        || line.endsASentence());
    }

    /** Without quotes that are pulled out of the text to decorate it, and without what is said again word by word. */
    private static List<Line> polished(List<Line> lines, PageFacts facts) {
        StringBuilder all = new StringBuilder();
        lines.stream()
                .filter(line -> line.kind() != Line.Kind.QUOTE)
                .forEach(line -> all.append(Characters.essence(line.text())).append('\n'));
        String said = all.toString();
        List<Line> once = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int quotes = 0;
        for (Line line : lines) {
            String essence = Characters.essence(line.text());
            boolean pulled = line.kind() == Line.Kind.QUOTE
                    && line.weight() >= 15
                    && quotes++ < MOST_QUOTES
                    && said.contains(essence);
            boolean again = line.weight() >= SENTENCE && !seen.add(essence);
            if (!pulled && !again) {
                once.add(line);
            }
        }
        return withoutEnds(once, facts);
    }

    /** Without headings under which nothing is left, and without what an author says of themselves at the end. */
    private static List<Line> withoutEnds(List<Line> lines, PageFacts facts) {
        List<Line> kept = new ArrayList<>();
        for (int i = lines.size() - 1; i >= 0; i--) {
            Line line = lines.get(i);
            boolean bare = i > 0
                    && line.kind() == Line.Kind.HEADING
                    && (kept.isEmpty()
                            ? !line.endsASentence()
                            : kept.getLast().kind() == Line.Kind.HEADING
                                    && kept.getLast().headingLevel() <= line.headingLevel());
            boolean aboutTheAuthor = kept.isEmpty()
                    && line.slanted() * 10 >= line.text().length() * 8
                    && facts.author()
                            .filter(author -> line.text().startsWith(author.split(",", -1)[0]))
                            .isPresent();
            if (!bare && !aboutTheAuthor) {
                kept.add(line);
            }
        }
        return kept.reversed();
    }

    private static String joined(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            text.append(text.isEmpty() ? "" : line.starts() ? "\n\n" : "\n").append(line.text());
        }
        return text.toString();
    }
}
