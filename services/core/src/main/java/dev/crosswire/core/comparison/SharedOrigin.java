package dev.crosswire.core.comparison;

import dev.crosswire.core.claim.Attribution;
import dev.crosswire.core.claim.Claim;
import java.util.Optional;

/** Why two claims are no independent reports of each other, in words; the reasons are asked in the order they print. */
public final class SharedOrigin {

    private SharedOrigin() {}

    /** Why both come from one origin; empty where they are independent. */
    public static Optional<String> of(Claim a, Claim b, ComparisonSettings settings) {
        Attribution x = a.attribution();
        Attribution y = b.attribution();
        if (x.source().equals(y.source())) {
            return Optional.of("same outlet: " + x.source());
        }
        if (x.wire().isPresent() && x.wire().equals(y.wire())) {
            return Optional.of(sameWire(x.wire().get()));
        }
        if (x.owner().isPresent() && x.owner().equals(y.owner())) {
            return Optional.of(sameOwner(x.owner().get()));
        }
        if (x.fingerprint().isPresent()
                && y.fingerprint().isPresent()
                && isNearDuplicate(x.fingerprint().getAsLong(), y.fingerprint().getAsLong(), settings)) {
            return Optional.of(nearDuplicate(x.source(), y.source()));
        }
        if (x.authority().isPresent() && x.authority().equals(y.authority())) {
            return Optional.of(sameAuthority(x.authority().get()));
        }
        return Optional.empty();
    }

    public static boolean isNearDuplicate(long a, long b, ComparisonSettings settings) {
        return Long.bitCount(a ^ b) <= settings.nearDuplicateBits();
    }

    public static String sameWire(String wire) {
        return "same wire credit: " + wire;
    }

    public static String sameOwner(String owner) {
        return "same owner: " + owner;
    }

    public static String sameAuthority(String authority) {
        return "same authority cited: " + authority;
    }

    private static String nearDuplicate(String a, String b) {
        return "near-duplicate text: " + (a.compareTo(b) <= 0 ? a + ", " + b : b + ", " + a);
    }
}
