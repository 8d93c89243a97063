package dev.crosswire.core.alert;

import dev.crosswire.core.finding.Cluster;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a finding said when a person acted on it, as much of it as tells a materially new claim from a mere repeat. It is
 * kept with the action, since the topic of alerts keeps only the latest state: whoever reads both topics from their
 * beginning, in whatever order, then comes to the same answer as one who read along.
 *
 * @param version version of the finding
 * @param openedAt when the finding was raised, to the millisecond; another one is another raising of the same finding
 * @param state whether the stream had it open
 */
public record SeenFinding(int version, Instant openedAt, FindingState state, List<SeenCluster> clusters) {

    /**
     * What one cluster said.
     *
     * @param label what its claims say, as {@link Cluster#label()}
     * @param unit symbol of the unit
     * @param origins how many independent origins said so
     * @param sources the outlets that spoke for it
     */
    public record SeenCluster(String label, String unit, int origins, Set<String> sources) {

        /** Copies the set in its order. */
        public SeenCluster {
            sources = Collections.unmodifiableSet(new TreeSet<>(sources));
        }

        private static SeenCluster of(Cluster cluster) {
            return new SeenCluster(
                    cluster.label(),
                    cluster.unit(),
                    cluster.origins(),
                    cluster.representatives().stream()
                            .map(it -> it.claim().source())
                            .collect(Collectors.toSet()));
        }

        private boolean saysTheSameAs(Cluster cluster) {
            return label.equals(cluster.label()) && unit.equals(cluster.unit());
        }

        /** More origins than before, or one of which nobody spoke before. */
        private boolean lacksAnOriginOf(Cluster cluster) {
            if (cluster.origins() > origins) {
                return true;
            }
            Map<String, Boolean> known = new HashMap<>();
            cluster.representatives()
                    .forEach(it ->
                            known.merge(it.origin(), sources.contains(it.claim().source()), Boolean::logicalOr));
            return known.containsValue(false);
        }
    }

    /** Copies the list. */
    public SeenFinding {
        clusters = List.copyOf(clusters);
    }

    /** What is to be remembered of a finding as it stands. */
    public static SeenFinding of(Finding finding) {
        return new SeenFinding(
                finding.version(),
                truncated(finding.openedAt()),
                finding.state(),
                finding.clusters().stream().map(SeenCluster::of).toList());
    }

    /**
     * Whether the finding's latest state says something materially new: a value that was not there, an origin that did
     * not say so, a finding that was closed and is open again, or one that was forgotten and is raised anew. More
     * reports of a known origin are no news, nor is a value that is gone, another severity or another wording.
     */
    public boolean isOvertakenBy(Finding latest) {
        if (!truncated(latest.openedAt()).equals(openedAt)) {
            return true;
        }
        if (latest.version() <= version) {
            return false;
        }
        if (state != FindingState.OPEN && latest.state() == FindingState.OPEN) {
            return true;
        }
        // One value may stand in several clusters, as two parties' proposals do: each is held against one of its own.
        List<SeenCluster> unmatched = new ArrayList<>(clusters);
        for (Cluster cluster : latest.clusters()) {
            Optional<SeenCluster> match = unmatched.stream()
                    .filter(it -> it.saysTheSameAs(cluster) && !it.lacksAnOriginOf(cluster))
                    .findFirst();
            if (match.isEmpty()) {
                return true;
            }
            unmatched.remove(match.get());
        }
        return false;
    }

    /** As precise as the topics are, so that what is read back equals what was written. */
    private static Instant truncated(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
