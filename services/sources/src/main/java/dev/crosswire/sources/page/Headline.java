package dev.crosswire.sources.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which line of a page is its headline: the one that the page also states as its title, because a heading alone may be
 * that of anything.
 *
 * @param line among the lines of the page; empty where none is what the page states
 * @param title the best that is known
 */
record Headline(Optional<Integer> line, Optional<String> title) {

    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—·•»«/:-]+\\s+|\\s*::\\s*|:\\s+|_|\\s\\|\\s?");

    /** A word or two could be a label of anything. */
    private static final int SHORTEST = 8;

    private static final int LONGEST = 500;

    /** Where headlines are looked for: far behind them other articles are announced. */
    private static final int MOST_LINES = 2_000;

    static Headline of(List<Line> lines, PageFacts facts) {
        Set<String> stated = new LinkedHashSet<>();
        facts.titles().forEach(title -> stated.add(Characters.essence(title)));
        Set<String> parts = new LinkedHashSet<>();
        facts.titles().forEach(title -> parts.addAll(parts(title)));
        facts.documentTitle().ifPresent(title -> {
            stated.add(Characters.essence(title));
            parts.addAll(parts(title));
        });
        Optional<Integer> found =
                find(lines, stated, true).or(() -> find(lines, stated, false)).or(() -> find(lines, parts, false));
        return new Headline(found, title(lines, facts, found));
    }

    /** The longest, because a part of a title may be the name of the site, which stands above. */
    private static Optional<Integer> find(List<Line> lines, Set<String> titles, boolean heading) {
        Optional<Integer> longest = Optional.empty();
        for (int i = 0; i < Math.min(lines.size(), MOST_LINES); i++) {
            Line line = lines.get(i);
            if (line.weight() >= SHORTEST
                    && line.text().length() <= LONGEST
                    && (!heading || line.kind() == Line.Kind.HEADING)
                    && line.linked() * 2 < line.text().length()
                    && (longest.isEmpty() || isBetter(line, lines.get(longest.get())))
                    && titles.contains(Characters.essence(line.text()))) {
                longest = Optional.of(i);
            }
        }
        return longest;
    }

    private static boolean isBetter(Line line, Line best) {
        boolean heading = line.kind() == Line.Kind.HEADING && best.kind() != Line.Kind.HEADING;
        return line.weight() > best.weight() || (line.weight() == best.weight() && heading);
    }

    private static Optional<String> title(List<Line> lines, PageFacts facts, Optional<Integer> found) {
        Optional<String> shown =
                found.map(line -> Characters.line(lines.get(line).text(), LONGEST));
        Optional<String> stated = facts.titles().stream().findFirst();
        if (stated.isPresent() && shown.isPresent() && parts(stated.get()).contains(Characters.essence(shown.get()))) {
            return shown;
        }
        return stated.or(() -> shown)
                .or(() -> lines.stream()
                        .limit(MOST_LINES)
                        .filter(line -> line.block().nameIs("h1"))
                        .map(line -> Characters.line(line.text(), LONGEST))
                        .findFirst())
                .or(facts::documentTitle);
    }

    /** What a title is without its first or last parts, which may name the site. */
    private static Set<String> parts(String title) {
        List<String> pieces = new ArrayList<>(List.of(SEPARATOR.split(title, 8)));
        Set<String> parts = new LinkedHashSet<>();
        for (int from = 0; from < pieces.size(); from++) {
            for (int to = pieces.size(); to > from; to--) {
                String part = Characters.essence(String.join("", pieces.subList(from, to)));
                if (Characters.weight(part) >= SHORTEST) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }
}
