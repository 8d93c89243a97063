package dev.crosswire.core.finding;

import dev.crosswire.core.comparison.Reason;
import dev.crosswire.core.subject.Subject;
import java.util.List;
import java.util.Optional;

/**
 * What the claims of a subject say at present, as one finding would: everything of a {@link Finding} that does not
 * depend on when and in which order the claims came.
 *
 * @param strand key of the strand; with subject and kind it names the finding
 * @param clusters leading cluster first; the steps of a revision in time order, oldest first
 * @param compatible claims that are compatible with a cluster and count for none
 * @param gap between the two leading clusters, or between the last two steps, where numbers are apart
 */
public record FindingContent(
        FindingKind kind,
        Subject subject,
        String strand,
        Severity severity,
        String label,
        String headline,
        Reason reason,
        boolean withinOneSource,
        List<Cluster> clusters,
        List<Representative> compatible,
        Optional<Gap> gap) {

    /** Copies the lists. */
    public FindingContent {
        clusters = List.copyOf(clusters);
        compatible = List.copyOf(compatible);
        if (clusters.isEmpty()) {
            throw new IllegalArgumentException("a finding needs at least one cluster");
        }
    }
}
