package dev.crosswire.core.subject;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimType.Anchor;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.Place;
import dev.crosswire.core.quantity.Quantity;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A claim as its subject is asked for: what it is recognised by, read once and not for every subject that is looked at.
 *
 * @param entities role to entity of its anchor
 * @param predicate predicate of its statement; empty for a number
 * @param at the moment that it speaks of
 * @param when when what it claims happened, where the text says so
 * @param lasting whether the same is still told weeks later
 * @param company its company by bare name
 */
record AskedClaim(
        Claim claim,
        Anchor anchor,
        SortedMap<String, String> entities,
        String predicate,
        Optional<Place> place,
        Instant at,
        Optional<EventPeriod> when,
        boolean lasting,
        Company.Asked company) {

    /** Whether the same is still told weeks later, as what something costs or who signed it, rather than of one day. */
    static boolean isLasting(Claim claim) {
        return switch (claim.content()) {
            case Content.Figure(Quantity quantity) ->
                quantity.unit().dimension().startsWith("money");
            case Content.Statement statement -> true;
        };
    }

    /** Predicate of the claim's statement; empty for a number. */
    static String predicate(Claim claim) {
        return claim.content() instanceof Content.Statement(String predicate, Optional<String> holder) ? predicate : "";
    }
}
