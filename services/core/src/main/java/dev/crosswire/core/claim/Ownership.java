package dev.crosswire.core.claim;

import dev.crosswire.core.article.Source;
import dev.crosswire.core.article.Sources;
import java.util.Optional;

/**
 * What the list of sources adds to who makes a claim: the outlet's owner, and for an agency's own article its credit. It is
 * written into the claim when it is placed, so that a replay counts the origins that were counted.
 */
public record Ownership(Sources sources) {

    /** The claim with what is known of its outlet; an owner that the claim itself names is not believed. */
    public Claim of(Claim claim) {
        Attribution said = claim.attribution();
        Optional<Source> outlet = sources.of(said.source());
        Attribution known = new Attribution(
                said.source(),
                outlet.flatMap(Source::owner),
                said.authority(),
                said.wire().or(() -> outlet.flatMap(Source::agency)),
                said.fingerprint());
        return known.equals(said) ? claim : claim.saidBy(known);
    }
}
