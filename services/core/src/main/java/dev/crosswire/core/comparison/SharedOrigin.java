package dev.crosswire.core.comparison;

import dev.crosswire.core.claim.Attribution;
import dev.crosswire.core.claim.Claim;
import java.util.Optional;

/** Why two claims are no independent reports of each other, asked in the order given here. */
public enum SharedOrigin {
    OUTLET,
    WIRE,
    OWNER,
    TEXT,
    AUTHORITY;

    /** What both have in common; empty where they are independent. */
    static Optional<SharedOrigin> between(Claim a, Claim b, ComparisonSettings settings) {
        Attribution x = a.attribution();
        Attribution y = b.attribution();
        if (x.source().equals(y.source())) {
            return Optional.of(OUTLET);
        }
        if (x.wire().isPresent() && x.wire().equals(y.wire())) {
            return Optional.of(WIRE);
        }
        if (x.owner().isPresent() && x.owner().equals(y.owner())) {
            return Optional.of(OWNER);
        }
        if (x.fingerprint().isPresent()
                && y.fingerprint().isPresent()
                && isNearDuplicate(x.fingerprint().getAsLong(), y.fingerprint().getAsLong(), settings)) {
            return Optional.of(TEXT);
        }
        return x.authority().isPresent() && x.authority().equals(y.authority())
                ? Optional.of(AUTHORITY)
                : Optional.empty();
    }

    /** Why both come from one origin, in words; empty where they are independent. */
    public static Optional<String> of(Claim a, Claim b, ComparisonSettings settings) {
        return between(a, b, settings).map(shared -> shared.words(a, b));
    }

    /** Whether both come from one origin. */
    public static boolean isOf(Claim a, Claim b, ComparisonSettings settings) {
        return between(a, b, settings).isPresent();
    }

    String words(Claim a, Claim b) {
        return switch (this) {
            case OUTLET -> "same outlet: " + a.source();
            case WIRE -> sameWire(a.attribution().wire().orElse(""));
            case OWNER -> sameOwner(a.attribution().owner().orElse(""));
            case TEXT -> nearDuplicate(a.source(), b.source());
            case AUTHORITY -> sameAuthority(a.attribution().authority().orElse(""));
        };
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
