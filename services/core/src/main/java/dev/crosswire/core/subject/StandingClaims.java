package dev.crosswire.core.subject;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.claim.Supersession;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The claims that stand on one subject, by id, and how they change. A claim that its article edited away stays as an
 * earlier step for as long as the article makes another one in its slot; one that was dropped or retracted is gone.
 */
public final class StandingClaims {

    private final ClaimTypes types;
    private final NavigableMap<String, StandingClaim> byId;

    /** The claims as stored; later changes of the map are not seen. */
    public StandingClaims(ClaimTypes types, Map<String, StandingClaim> byId) {
        this.types = types;
        this.byId = Collections.unmodifiableNavigableMap(new TreeMap<>(byId));
    }

    /** The claims by id, in order of id. */
    public NavigableMap<String, StandingClaim> byId() {
        return byId;
    }

    /** The claims for the rules: each as it was made. */
    public Collection<Claim> claims() {
        return byId.values().stream().map(StandingClaim::claim).toList();
    }

    /** What stands after the event; equal to this where the event says nothing new, as in a replay. */
    public StandingClaims after(PlacedClaim event) {
        return switch (event) {
            case PlacedClaim.Placed(Subject subject, Claim claim) -> with(claim);
            case PlacedClaim.Withdrawn withdrawn -> without(withdrawn);
        };
    }

    private StandingClaims with(Claim claim) {
        StandingClaim before = byId.get(claim.id());
        if (before != null
                && before.claim().article().version() >= claim.article().version()) {
            return this;
        }
        NavigableMap<String, StandingClaim> more = new TreeMap<>(byId);
        more.put(claim.id(), StandingClaim.of(claim));
        return new StandingClaims(types, more);
    }

    private StandingClaims without(PlacedClaim.Withdrawn withdrawn) {
        StandingClaim gone = byId.get(withdrawn.claimId());
        if (gone == null) {
            return this;
        }
        NavigableMap<String, StandingClaim> rest = new TreeMap<>(byId);
        rest.remove(withdrawn.claimId());
        if (!withdrawn.retracted() && isReplaced(gone.claim(), rest)) {
            rest.put(withdrawn.claimId(), new StandingClaim(gone.claim(), true));
        }
        // An earlier step whose successor has gone is no step of anything.
        String article = gone.claim().article().id();
        List<String> orphans = rest.values().stream()
                .filter(StandingClaim::edited)
                .map(StandingClaim::claim)
                .filter(claim -> claim.article().id().equals(article))
                .filter(claim -> withdrawn.retracted() || !isReplaced(claim, rest))
                .map(Claim::id)
                .toList();
        orphans.forEach(rest::remove);
        return new StandingClaims(types, rest);
    }

    /** Whether the same article makes a newer claim in the same slot. */
    private boolean isReplaced(Claim claim, Map<String, StandingClaim> others) {
        Slot slot = slotOf(claim);
        return others.values().stream()
                .filter(other -> !other.edited())
                .map(StandingClaim::claim)
                // What the text itself calls an earlier figure stands in nobody's place.
                .filter(other -> other.supersession()
                        .filter(marker -> marker.side() == Supersession.Side.IS_EARLIER)
                        .isEmpty())
                .anyMatch(other -> other.article().id().equals(claim.article().id())
                        && Slot.NEWEST_LAST.compare(claim, other) < 0
                        && slotOf(other).equals(slot));
    }

    private Slot slotOf(Claim claim) {
        return Slot.of(claim, types.of(claim));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StandingClaims that && byId.equals(that.byId);
    }

    @Override
    public int hashCode() {
        return byId.hashCode();
    }
}
