package dev.crosswire.cli;

import dev.crosswire.core.finding.Cluster;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingKind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A finding for a person: one line, with nothing in it that a terminal would obey. */
final class FindingLine {

    /** Outlets that are named of a cluster; who repeats what they say is counted. */
    private static final int MOST_SOURCES = 4;

    private FindingLine() {}

    /** When, kind, severity, state, headline, then value by value who says so, and the id. */
    static String of(Finding finding) {
        String values = finding.clusters().stream().map(FindingLine::values).collect(Collectors.joining(" | "));
        return Printable.of(String.format(
                Locale.ROOT,
                "%s  %s %-13s %-6s %-9s v%-3d %s  [%s]  %s",
                finding.updatedAt(),
                symbol(finding.kind()),
                lower(finding.kind()),
                lower(finding.severity()),
                lower(finding.state()),
                finding.version(),
                finding.headline(),
                values,
                finding.id()));
    }

    /** The sign that the page shows beside the word. */
    private static String symbol(FindingKind kind) {
        return switch (kind) {
            case CONTRADICTION -> "≠";
            case CORROBORATION -> "=";
            case REVISION -> "↻";
            case DIVERGENCE -> "↕";
        };
    }

    /** "800,000: northwire, meridian, 2 origins in 3 reports". */
    private static String values(Cluster cluster) {
        List<String> sources = cluster.representatives().stream()
                .map(it -> it.claim().source())
                .distinct()
                .toList();
        String named = sources.stream().limit(MOST_SOURCES).collect(Collectors.joining(", "));
        int more = sources.size() - MOST_SOURCES;
        return cluster.label() + ": " + named + (more > 0 ? " and " + more + " more" : "") + ", "
                + count(cluster.origins(), "origin")
                + (cluster.reports() > cluster.origins() ? " in " + count(cluster.reports(), "report") : "");
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
