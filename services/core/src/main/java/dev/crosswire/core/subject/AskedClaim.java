package dev.crosswire.core.subject;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimType.Anchor;
import dev.crosswire.core.claim.Place;
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
        Company.Asked company) {}
