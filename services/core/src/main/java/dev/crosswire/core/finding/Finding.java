package dev.crosswire.core.finding;

import dev.crosswire.core.comparison.Reason;
import dev.crosswire.core.subject.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the stream says about one subject, kind and strand; updated in place, its version only grows.
 *
 * @param id derived from subject, kind and strand, so that a replay and a restart name the same finding
 * @param strand key of the strand it is about
 * @param label how a person reads the subject ("Cap on Ukraine's army")
 * @param headline one line that says what disagrees or agrees, without a winner
 * @param withinOneSource whether the contradicting claims stand in one article version of one source
 * @param clusters leading cluster first; the steps of a revision in time order, oldest first
 * @param compatible claims that are compatible with a cluster and count for none
 * @param gap between the two leading clusters, where numbers are apart
 * @param version 1 when first raised
 * @param openedAt observed time of the claim that raised it
 * @param updatedAt observed time of the claim that led to this version
 * @param closedAt observed time of what closed it; empty while open
 * @param desks ids of the desks that it goes to
 * @param history the changes of versions, oldest first, at most {@link #LONGEST_HISTORY}
 */
public record Finding(
        String id,
        FindingKind kind,
        FindingState state,
        Severity severity,
        Subject subject,
        String strand,
        String label,
        String headline,
        Reason reason,
        boolean withinOneSource,
        List<Cluster> clusters,
        List<Representative> compatible,
        Optional<Gap> gap,
        int version,
        Instant openedAt,
        Instant updatedAt,
        Optional<Instant> closedAt,
        List<String> desks,
        List<Change> history) {

    public static final int LONGEST_HISTORY = 50;

    /** Copies the lists. */
    public Finding {
        reason = reason.kept();
        clusters = List.copyOf(clusters);
        compatible = List.copyOf(compatible);
        desks = List.copyOf(desks);
        history = List.copyOf(history);
    }

    /** The same finding, for these desks. */
    Finding routedTo(List<String> others) {
        return new Finding(
                id,
                kind,
                state,
                severity,
                subject,
                strand,
                label,
                headline,
                reason,
                withinOneSource,
                clusters,
                compatible,
                gap,
                version,
                openedAt,
                updatedAt,
                closedAt,
                others,
                history);
    }
}
