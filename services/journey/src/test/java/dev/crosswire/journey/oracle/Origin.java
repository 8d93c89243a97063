package dev.crosswire.journey.oracle;

import dev.crosswire.core.claim.Attribution;
import dev.crosswire.core.claim.Claim;
import java.util.ArrayList;
import java.util.List;

/**
 * Claims that come from one place: of one outlet, with one wire credit, citing one authority, or of nearly one text, and
 * whatever such links join.
 */
record Origin(List<Claim> claims) {

    static List<Origin> of(List<Claim> claims, int nearDuplicateBits) {
        List<List<Claim>> origins = new ArrayList<>();
        for (Claim claim : claims) {
            List<Claim> joined = new ArrayList<>(List.of(claim));
            origins.removeIf(origin -> {
                boolean linked = origin.stream().anyMatch(other -> areLinked(claim, other, nearDuplicateBits));
                if (linked) {
                    joined.addAll(origin);
                }
                return linked;
            });
            origins.add(joined);
        }
        return origins.stream().map(Origin::new).toList();
    }

    static boolean areLinked(Claim one, Claim other, int nearDuplicateBits) {
        Attribution a = one.attribution();
        Attribution b = other.attribution();
        return a.source().equals(b.source())
                || (a.wire().isPresent() && a.wire().equals(b.wire()))
                || (a.authority().isPresent() && a.authority().equals(b.authority()))
                || (a.fingerprint().isPresent()
                        && b.fingerprint().isPresent()
                        && Long.bitCount(a.fingerprint().getAsLong()
                                        ^ b.fingerprint().getAsLong())
                                <= nearDuplicateBits);
    }
}
