package dev.crosswire.core.comparison.text;

import dev.crosswire.core.claim.Claim;

/** A claim with the sentence that it was read in. */
public record ClaimInContext(Claim claim, Context context) {}
