package dev.crosswire.core.finding;

import dev.crosswire.core.claim.Claim;

/**
 * A claim that stands for its origin in a cluster.
 *
 * @param origin letter of the origin within the finding: A, B, … Z, AA, …
 * @param originReason why the claim belongs to that origin ("same wire credit: AP"), empty for an outlet's own words
 */
public record Representative(Claim claim, String origin, String originReason) {}
