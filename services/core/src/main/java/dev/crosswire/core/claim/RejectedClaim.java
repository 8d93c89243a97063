package dev.crosswire.core.claim;

import java.time.Instant;

/**
 * A claim that can be read but not used, with where it came from, so that nothing is lost without a trace.
 *
 * @param reason one sentence: what is wrong, with which field
 * @param topic topic of the original record
 * @param partition its partition
 * @param offset its offset
 * @param claimId id as far as it could be read, or an empty string
 * @param source outlet as far as it could be read, or an empty string
 * @param observed when it was set aside, in the event time of the original where that is usable
 */
public record RejectedClaim(
        String reason, String topic, int partition, long offset, String claimId, String source, Instant observed) {}
