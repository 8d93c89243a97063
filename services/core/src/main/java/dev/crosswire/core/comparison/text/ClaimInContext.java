package dev.crosswire.core.comparison.text;

import dev.crosswire.core.claim.Claim;
import java.util.List;

/**
 * A claim with the sentence that it was read in.
 *
 * @param cited the bodies that it may be told by, as far as they are of a listed kind
 */
public record ClaimInContext(Claim claim, Context context, List<CitedBody> cited) {

    /** Copies the list. */
    public ClaimInContext {
        cited = List.copyOf(cited);
    }
}
