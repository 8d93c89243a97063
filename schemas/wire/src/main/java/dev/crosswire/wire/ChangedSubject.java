package dev.crosswire.wire;

import dev.crosswire.core.subject.Subject;
import java.time.Instant;

/**
 * A subject whose claims changed since it was last compared, with the record that changed it: if the comparison fails,
 * these are the coordinates to look at.
 *
 * @param observed latest observed time of what changed its claims
 * @param retraction whether an outlet took an article back
 * @param ingestedAt when the record was ingested, which is the time of what is written because of it
 */
public record ChangedSubject(
        Subject subject,
        Instant observed,
        boolean retraction,
        String topic,
        int partition,
        long offset,
        Instant ingestedAt,
        String claimId,
        String source) {

    /** Both changes: the later record, and the subject with a place if either knows one. */
    public ChangedSubject and(ChangedSubject later) {
        return new ChangedSubject(
                later.subject.place().isPresent() ? later.subject : subject,
                observed.isAfter(later.observed) ? observed : later.observed,
                retraction || later.retraction,
                later.topic,
                later.partition,
                later.offset,
                later.ingestedAt,
                later.claimId,
                later.source);
    }
}
