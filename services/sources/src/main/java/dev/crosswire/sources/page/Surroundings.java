package dev.crosswire.sources.page;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Which lines of a page stand in boxes around its text. What holds the headline is none, nor is what holds most of the
 * prose: names are given for looks as well.
 */
final class Surroundings {

    /** What is said about an article is short; a longer text under such a name is the article. */
    private static final int LONGEST_NOTE = 200;

    /** Pictures have captions of a few sentences. */
    private static final int LONGEST_CAPTION = 250;

    /** Of the prose of a page: an element with more of it is the article, whatever its name. */
    private static final double MOST_BESIDE = 0.5;

    private static final double MOST_BESIDE_A_HEADLINE = 0.8;

    /** Comments and dialogs may well be longer than a text; only a page that is nothing else is that. */
    private static final double MOST_FOREIGN = 0.9;

    /** In lines: between a headline and a text stand a byline, a date, a caption and buttons. */
    private static final int CLOSE = 6;

    private final Lines read;
    private final List<Line> lines;
    private final Optional<Integer> headline;
    private final BitSet dropped;
    private final int[] prose;
    private final int[] weight;

    private Surroundings(Lines read, Optional<Integer> headline) {
        this.read = read;
        this.lines = read.lines();
        this.headline = headline;
        this.dropped = new BitSet(lines.size());
        this.prose = new int[lines.size() + 1];
        this.weight = new int[lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            prose[i + 1] = prose[i] + (lines.get(i).isProse() ? lines.get(i).weight() : 0);
            weight[i + 1] = weight[i] + lines.get(i).weight();
        }
    }

    static BitSet of(Document page, Lines read, Optional<Integer> headline) {
        Surroundings surroundings = new Surroundings(read, headline);
        surroundings.dropForeign();
        surroundings.dropBeside(page);
        return surroundings.dropped;
    }

    /** The elements that hold one of those, at any depth. */
    static Set<Element> holders(Document page, String held) {
        Set<Element> holders = new HashSet<>();
        for (Element element : page.select(held)) {
            Element outer = element.parent();
            // Whoever is known has known ancestors: each element is visited once.
            while (outer != null && holders.add(outer)) {
                outer = outer.parent();
            }
        }
        return holders;
    }

    private void dropForeign() {
        read.inOrder().forEach((element, span) -> {
            if (mayBeABox(element, span)
                    && Boxes.kind(element) == Boxes.Kind.FOREIGN
                    && prose(span) <= MOST_FOREIGN * prose[lines.size()]) {
                dropped.set(span.start(), span.end());
            }
        });
    }

    private void dropBeside(Document page) {
        int words = 0;
        for (int i = 0; i < lines.size(); i++) {
            words += dropped.get(i) ? 0 : prose[i + 1] - prose[i];
        }
        double most = words * (isFollowedByProse() ? MOST_BESIDE_A_HEADLINE : MOST_BESIDE);
        Set<Element> pictured = holders(page, "img, picture, amp-img");
        pictured.removeAll(holders(page, "table table, figure table, pre"));
        read.inOrder().forEach((element, span) -> {
            if (mayBeABox(element, span) && prose(span) <= most) {
                int all = weight[span.end()] - weight[span.start()];
                boolean box = switch (Boxes.kind(element)) {
                    case FOREIGN, BESIDE -> true;
                    case NOTE -> all < LONGEST_NOTE;
                    case TEXT ->
                        (all <= LONGEST_CAPTION && pictured.contains(element) && isCaption(element, span))
                                || Phrases.headsABox(lines.get(span.start()));
                };
                if (box) {
                    dropped.set(span.start(), span.end());
                }
            }
        });
    }

    private boolean mayBeABox(Element element, Lines.Span span) {
        boolean done = dropped.get(span.start()) && dropped.nextClearBit(span.start()) >= span.end();
        return !done
                && !element.nameIs("body")
                && !element.nameIs("main")
                && headline.filter(span::contains).isEmpty();
    }

    private int prose(Lines.Span span) {
        return prose[span.end()] - prose[span.start()];
    }

    /** Whether there is prose close to the headline: then what is elsewhere is beside it, even if it is long. */
    private boolean isFollowedByProse() {
        return headline.filter(at -> prose[Math.min(lines.size(), at + CLOSE)] > prose[at])
                .isPresent();
    }

    /** A picture with a few words. */
    private boolean isCaption(Element element, Lines.Span span) {
        boolean box = element.nameIs("div") || element.nameIs("table") || element.nameIs("section");
        return element.nameIs("figure")
                || (box
                        && span.end() - span.start() <= 3
                        && lines.subList(span.start(), span.end()).stream()
                                .allMatch(line -> line.kind() != Line.Kind.HEADING
                                        && !line.block().nameIs("p")));
    }
}
