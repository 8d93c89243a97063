package dev.crosswire.sources.page;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The element that holds the body of the article: the one whose own paragraphs say most, as Readability finds it, widened
 * where the body goes on in elements beside it that look the same (chapters, posts of a live blog, rows of a layout).
 */
final class Region {

    /** Parts of a text, which are never all of it. */
    private static final Set<String> PARTS = Set.of(
            "p",
            "li",
            "ul",
            "ol",
            "dl",
            "dd",
            "dt",
            "blockquote",
            "pre",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "figure",
            "details",
            "summary",
            "label",
            "caption",
            "thead",
            "th");

    /** How many levels up a paragraph speaks for. */
    private static final int LEVELS = 4;

    /** Of the words of the body: what stands right after it in an element of its own and is as long belongs to it. */
    private static final double CONTINUES = 0.25;

    private final List<Line> lines;
    private final Map<Element, Lines.Span> spans;
    private final BitSet dropped;
    private final Set<Element> headed;

    /** @param headed the elements that hold a first heading */
    Region(List<Line> lines, Map<Element, Lines.Span> spans, BitSet dropped, Set<Element> headed) {
        this.lines = lines;
        this.spans = spans;
        this.dropped = dropped;
        this.headed = headed;
    }

    /** The lines of the body; empty where the page holds no prose. */
    Optional<Lines.Span> find(Optional<Integer> headline) {
        Map<Element, Double> scores = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!dropped.get(i) && lines.get(i).isProse()) {
                vote(lines.get(i), scores);
            }
        }
        return scores.entrySet().stream()
                .filter(scored -> !PARTS.contains(scored.getKey().normalName()))
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .map(best -> widened(best, headline));
    }

    private static void vote(Line line, Map<Element, Double> scores) {
        Element voter = line.block();
        int level = 0;
        for (Element above = voter; above != null && level < LEVELS; above = above.parent()) {
            if (level > 0 || !PARTS.contains(above.normalName())) {
                scores.merge(above, (double) line.weight() / ++level, Double::sum);
            }
            if (above.nameIs("body")) {
                return;
            }
        }
    }

    private Lines.Span widened(Element best, Optional<Integer> headline) {
        Element region = best;
        Element at = best;
        for (Element above = best.parent(); above != null && !at.nameIs("body"); above = above.parent()) {
            if (goesOnBeside(at, above, headline)) {
                region = above;
            }
            at = above;
        }
        Lines.Span span = spans.getOrDefault(region, new Lines.Span(0, lines.size()));
        int end = span.end();
        int words = prose(span);
        for (Element next = region.nextElementSibling(); next != null; next = next.nextElementSibling()) {
            Lines.Span beside = spans.get(next);
            if (beside != null && prose(beside) >= words * CONTINUES && !headed.contains(next)) {
                end = beside.end();
            }
        }
        return new Lines.Span(span.start(), end);
    }

    private boolean goesOnBeside(Element at, Element parent, Optional<Integer> headline) {
        Lines.Span own = spans.get(at);
        if (own != null && headline.filter(own::contains).isPresent()) {
            // What holds the headline is the whole of the article; what looks like it beside it is another one.
            return false;
        }
        for (Element other : parent.children()) {
            if (!other.equals(at)
                    && other.nameIs(at.normalName())
                    && other.className().equals(at.className())
                    && spans.containsKey(other)
                    && prose(spans.get(other)) > 0
                    && !headed.contains(other)) {
                return true;
            }
        }
        return false;
    }

    private int prose(Lines.Span span) {
        int words = 0;
        for (int i = span.start(); i < span.end(); i++) {
            words += !dropped.get(i) && lines.get(i).isProse() ? lines.get(i).weight() : 0;
        }
        return words;
    }
}
