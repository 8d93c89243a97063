package dev.crosswire.alerts.push;

import dev.crosswire.core.finding.Cluster;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.Representative;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An alert as an Alertmanager is told it. Its labels are its identity there: whatever else changes, the same labels are the
 * same notice, and other labels are another.
 *
 * @param finding id of the finding
 * @param labels name to value; of bounded length and, but for the finding's id, few values
 * @param annotations what a person reads
 * @param startsAt when it was raised
 * @param link to the alert on the page
 */
record Notice(
        String finding,
        SortedMap<String, String> labels,
        Map<String, String> annotations,
        Instant startsAt,
        String link) {

    private static final int LONGEST_SUMMARY = 300;
    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_SENTENCE = 280;
    private static final int MOST_CLUSTERS = 4;
    private static final int MOST_SOURCES = 5;

    /** Copies the maps. */
    Notice {
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        annotations = Map.copyOf(annotations);
    }

    /**
     * One for each desk, so that a route matches its desk's name and no desk's notice changes with another; one without a
     * desk where the finding goes to none.
     */
    static List<Notice> of(Finding finding, List<String> desks, String publicUrl) {
        Map<String, String> annotations = Map.of(
                "summary", PlainText.line(finding.headline(), LONGEST_SUMMARY), "description", description(finding));
        String link = publicUrl + "/alerts/" + URLEncoder.encode(finding.id(), StandardCharsets.UTF_8);
        SortedMap<String, String> labels = labels(finding);
        if (desks.isEmpty()) {
            return List.of(new Notice(finding.id(), labels, annotations, finding.openedAt(), link));
        }
        return desks.stream()
                .map(desk -> {
                    SortedMap<String, String> ofDesk = new TreeMap<>(labels);
                    ofDesk.put("desk", value(desk));
                    return new Notice(finding.id(), ofDesk, annotations, finding.openedAt(), link);
                })
                .toList();
    }

    private static SortedMap<String, String> labels(Finding finding) {
        String kind = finding.kind().name();
        SortedMap<String, String> labels = new TreeMap<>();
        labels.put("alertname", "Crosswire" + kind.charAt(0) + lower(kind.substring(1)));
        labels.put("kind", lower(kind));
        labels.put("severity", lower(finding.severity().name()));
        labels.put("type", value(finding.subject().type()));
        labels.put("finding", value(finding.id()));
        return labels;
    }

    /** Value by value who says so, in whose words, and why it was raised. */
    private static String description(Finding finding) {
        StringBuilder text = new StringBuilder();
        for (Cluster cluster : finding.clusters()
                .subList(0, Math.min(MOST_CLUSTERS, finding.clusters().size()))) {
            Representative first = cluster.representatives().getFirst();
            text.append(PlainText.line(cluster.label(), LONGEST_LABEL))
                    .append(": ")
                    .append(sources(cluster))
                    .append(" (")
                    .append(count(cluster.origins(), "independent origin"))
                    .append(" in ")
                    .append(count(cluster.reports(), "report"))
                    .append(")\n\"")
                    .append(PlainText.line(first.claim().evidence().sentence(), LONGEST_SENTENCE))
                    .append("\" (")
                    .append(PlainText.line(first.claim().source(), LONGEST_LABEL))
                    .append(")\n");
        }
        int more = finding.clusters().size() - MOST_CLUSTERS;
        if (more > 0) {
            text.append("and ").append(count(more, "further value")).append('\n');
        }
        return text.append(PlainText.line(finding.reason().text(), LONGEST_SENTENCE))
                .toString();
    }

    private static String sources(Cluster cluster) {
        List<String> sources = cluster.representatives().stream()
                .map(it -> it.claim().source())
                .distinct()
                .toList();
        String named = sources.stream()
                .limit(MOST_SOURCES)
                .map(source -> PlainText.line(source, LONGEST_LABEL))
                .collect(Collectors.joining(", "));
        return sources.size() > MOST_SOURCES ? named + " and " + (sources.size() - MOST_SOURCES) + " more" : named;
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String value(String text) {
        return PlainText.line(text, PlainText.LONGEST_VALUE);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
