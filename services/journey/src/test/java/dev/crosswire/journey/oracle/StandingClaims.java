package dev.crosswire.journey.oracle;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.claim.Supersession.Side;
import dev.crosswire.core.subject.PlacedClaim;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands on one subject after a sequence of placed claims: the newest article version of each claim; not what an
 * outlet took back. What it edited stays as an earlier figure while its article makes another claim in its place.
 */
final class StandingClaims {

    private final ClaimTypes types;
    private final List<Standing> all = new ArrayList<>();

    StandingClaims(ClaimTypes types) {
        this.types = types;
    }

    List<Standing> all() {
        return List.copyOf(all);
    }

    void add(PlacedClaim record) {
        switch (record) {
            case PlacedClaim.Placed placed -> place(placed.claim());
            case PlacedClaim.Withdrawn withdrawn -> withdraw(withdrawn);
        }
    }

    private void place(Claim claim) {
        boolean known = all.stream()
                .map(Standing::claim)
                .anyMatch(other -> other.id().equals(claim.id())
                        && other.article().version() >= claim.article().version());
        if (!known) {
            all.removeIf(other -> other.claim().id().equals(claim.id()));
            all.add(new Standing(claim, false));
        }
    }

    private void withdraw(PlacedClaim.Withdrawn withdrawn) {
        List<Standing> gone = all.stream()
                .filter(standing -> standing.claim().id().equals(withdrawn.claimId()))
                .toList();
        if (gone.isEmpty()) {
            return;
        }
        Claim claim = gone.getFirst().claim();
        all.removeAll(gone);
        if (!withdrawn.retracted()) {
            all.add(new Standing(claim, true));
        }
        all.removeIf(standing -> standing.edited()
                && Standing.inOneArticle(standing.claim(), claim)
                && (withdrawn.retracted() || !isReplaced(standing.claim())));
    }

    /** Whether its article makes a later claim of the same voice in the same strand, and not as an earlier figure. */
    private boolean isReplaced(Claim claim) {
        return all.stream()
                .filter(standing -> !standing.edited())
                .map(Standing::claim)
                .filter(other -> !Standing.isMarked(other, Side.IS_EARLIER))
                .anyMatch(other -> Standing.inOneArticle(other, claim)
                        && other.source().equals(claim.source())
                        && Standing.authority(other).equals(Standing.authority(claim))
                        && StrandOf.exactly(other, types).equals(StrandOf.exactly(claim, types))
                        && Standing.OLDEST_FIRST.compare(claim, other) < 0);
    }
}
