package dev.crosswire.alerts.index;

import java.time.Instant;

/**
 * What a source has said lately.
 *
 * @param claims its claims in the index
 * @param recent those of them that were taken in since the moment that was asked for
 * @param lastClaimAt when the last of them was taken in
 */
public record SourceActivity(int claims, int recent, Instant lastClaimAt) {}
