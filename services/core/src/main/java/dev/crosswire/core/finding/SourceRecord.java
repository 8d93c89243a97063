package dev.crosswire.core.finding;

import java.time.Instant;

/**
 * How a source's claims fared, for a reader to see beside it. It never picks a winner: a source that is contradicted often
 * may be the one that is right, and one that corrects itself is the better for it.
 *
 * @param source id of the outlet
 * @param claims how many of its claims were placed on a subject, the sample of all shares
 * @param contradicted another source contradicted
 * @param corroborated an independent origin said the same
 * @param corrected the source itself replaced with another value
 * @param withdrawn the source took back, by an edit or by a retraction
 * @param updated ingest time of the latest that was counted
 */
public record SourceRecord(
        String source,
        long claims,
        Share contradicted,
        Share corroborated,
        Share corrected,
        Share withdrawn,
        Instant updated) {}
