package dev.crosswire.core.subject;

import dev.crosswire.core.claim.Claim;
import java.time.Instant;

/** What the checker says of a subject: a claim was placed on it, or one that was placed has been taken back. */
public sealed interface PlacedClaim {

    Subject subject();

    /** A claim with the subject it is about. */
    record Placed(Subject subject, Claim claim) implements PlacedClaim {}

    /**
     * A claim that its outlet no longer makes.
     *
     * @param claimId the claim as it was placed
     * @param source the outlet
     * @param retracted whether the whole article was taken back, rather than edited
     * @param observed when Crosswire took in the article version that no longer makes the claim
     */
    record Withdrawn(Subject subject, String claimId, String source, boolean retracted, Instant observed)
            implements PlacedClaim {}
}
