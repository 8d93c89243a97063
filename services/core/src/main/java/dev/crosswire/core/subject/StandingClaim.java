package dev.crosswire.core.subject;

import dev.crosswire.core.claim.Claim;

/**
 * A claim that stands on a subject.
 *
 * @param edited whether its article makes another claim in its place now: then it is an earlier step of a revision and
 *     never what the outlet says
 */
public record StandingClaim(Claim claim, boolean edited) {

    /** A claim as it was made. */
    public static StandingClaim of(Claim claim) {
        return new StandingClaim(claim, false);
    }
}
