package dev.crosswire.ingest.intake;

import dev.crosswire.core.claim.Claim;
import java.util.Set;

/**
 * The families of claims that the catalogue lists. Only they are told apart in what is counted: the families of other claims
 * are made of words of the text, and there is no end of them.
 */
public record ClaimFamilies(Set<String> listed) {

    static final String OTHER = "other";

    /** Copies the set. */
    public ClaimFamilies {
        listed = Set.copyOf(listed);
    }

    /** The claim's family as a label. */
    String label(Claim claim) {
        return listed.contains(claim.family()) ? claim.family() : OTHER;
    }
}
