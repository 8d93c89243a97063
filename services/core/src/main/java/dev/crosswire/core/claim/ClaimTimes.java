package dev.crosswire.core.claim;

import java.time.Instant;
import java.util.Optional;

/**
 * The different times of a claim; the rules read these and never a clock.
 *
 * @param asOf the moment that the figure describes, where the text says one
 * @param validFrom start of the period that the claim holds for, where the text says one
 * @param validTo end of that period
 * @param published when the outlet published the article version
 * @param observed when Crosswire took the article version in
 * @param articleVersion orders versions of one article that carry one publication time
 */
public record ClaimTimes(
        Optional<Instant> asOf,
        Optional<Instant> validFrom,
        Optional<Instant> validTo,
        Instant published,
        Instant observed,
        int articleVersion) {

    /** The moment that the claim speaks of, as well as it is known: as-of, else published. */
    public Instant effective() {
        return asOf.orElse(published);
    }
}
