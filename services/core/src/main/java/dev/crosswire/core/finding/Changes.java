package dev.crosswire.core.finding;

import dev.crosswire.core.quantity.Interval;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is worth a new version of a finding, in words: severity, the clusters' values, the leading cluster, each of the
 * first origins and then their doubling. More reports of a known origin are not.
 */
final class Changes {

    private final FindingSettings settings;

    Changes(FindingSettings settings) {
        this.settings = settings;
    }

    /** Everything that changed materially; empty if nothing did. */
    Optional<String> between(Finding was, FindingContent now) {
        List<String> changes = new ArrayList<>();
        if (!sameValues(was, now)) {
            changes.add("values " + labels(was.clusters()) + " became " + labels(now.clusters()));
        } else if (!value(was.clusters().getFirst()).equals(value(now.clusters().getFirst()))) {
            changes.add(now.clusters().getFirst().label() + " has the most origins now");
        }
        if (was.severity() != now.severity()) {
            changes.add("severity " + was.severity() + " to " + now.severity());
        }
        if (was.withinOneSource() != now.withinOneSource()) {
            changes.add(now.withinOneSource() ? "only one source says so now" : "another source says so too");
        }
        // A figure that went back to what it was is two steps of one value: each is held against its own former self.
        Map<Value, Deque<Cluster>> before = new HashMap<>();
        was.clusters()
                .forEach(cluster -> before.computeIfAbsent(value(cluster), value -> new ArrayDeque<>())
                        .add(cluster));
        for (Cluster cluster : now.clusters()) {
            Optional.ofNullable(before.get(value(cluster)))
                    .map(Deque::poll)
                    .filter(old -> isMilestone(old.origins(), cluster.origins()))
                    .ifPresent(old -> changes.add(cluster.label() + " from " + old.origins() + " to "
                            + cluster.origins() + " independent origins"));
        }
        return changes.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", changes));
    }

    /** Whether the clusters say the same; for a revision in the same order, for others in any. */
    boolean sameValues(Finding was, FindingContent now) {
        List<Value> before = was.clusters().stream().map(Changes::value).toList();
        List<Value> after = now.clusters().stream().map(Changes::value).toList();
        return now.kind() == FindingKind.REVISION
                ? before.equals(after)
                : counted(before).equals(counted(after));
    }

    /** Two clusters may say one value, as two parties' proposals do. */
    private static Map<Value, Long> counted(List<Value> values) {
        return values.stream().collect(Collectors.groupingBy(value -> value, Collectors.counting()));
    }

    /** Why an open finding has no content any more, as far as the subject's other findings show it. */
    String sinceGone(Finding gone, List<FindingContent> now) {
        List<String> values = gone.clusters().stream().map(Cluster::label).toList();
        return now.stream()
                .filter(content -> content.kind() == FindingKind.REVISION
                        && content.strand().equals(gone.strand())
                        && content.clusters().stream().anyMatch(step -> values.contains(step.label())))
                .findFirst()
                .map(revision -> "revised, " + revision.headline())
                .orElseGet(() -> switch (gone.kind()) {
                    case CONTRADICTION, DIVERGENCE ->
                        "the claims of " + labels(gone.clusters()) + " no longer disagree";
                    case CORROBORATION -> labels(gone.clusters()) + " no longer has two independent origins";
                    case REVISION -> labels(gone.clusters()) + " are no longer steps of one figure";
                });
    }

    private boolean isMilestone(int before, int after) {
        if (before == after) {
            return false;
        }
        if (Math.min(before, after) < settings.eachOrigin()) {
            return true;
        }
        return after >= 2L * before || 2L * after <= before;
    }

    private static String labels(List<Cluster> clusters) {
        return String.join(" and ", clusters.stream().map(Cluster::label).toList());
    }

    private record Value(String label, Optional<Interval> hull) {}

    private static Value value(Cluster cluster) {
        return new Value(cluster.label(), cluster.hull());
    }
}
