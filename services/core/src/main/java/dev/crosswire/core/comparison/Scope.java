package dev.crosswire.core.comparison;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTimes;
import dev.crosswire.core.claim.Place;
import dev.crosswire.core.claim.Populations;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How what one claim covers lies to what another covers: whom it counts, where, and when. What a claim leaves out does not
 * tell two claims apart.
 */
sealed interface Scope {

    /** Both cover the same, as far as they say. */
    record Same() implements Scope {}

    /**
     * All that one covers the other covers too.
     *
     * @param firstIsPart whether the pair's first claim is the narrower
     * @param narrower what the part covers, in words
     * @param wider what the whole covers
     */
    record PartOfWhole(boolean firstIsPart, String narrower, String wider) implements Scope {}

    /**
     * They cover different things.
     *
     * @param what in what they differ ("populations")
     */
    record Apart(String rule, String what, String first, String second) implements Scope {}

    /** How the claims' populations, places and periods lie. */
    static Scope of(Claim a, Claim b, Populations populations) {
        Side population = population(a.population(), b.population(), populations);
        if (population == Side.APART) {
            return new Apart("different-populations", "populations", a.population(), b.population());
        }
        Side place = place(a.place(), b.place());
        if (place == Side.APART) {
            return new Apart(
                    "different-places",
                    "places",
                    a.place().orElse("anywhere"),
                    b.place().orElse("anywhere"));
        }
        Side period = period(a.times(), b.times());
        if (period == Side.APART) {
            return new Apart("different-periods", "periods", words(a.times()), words(b.times()));
        }
        Set<Side> sides = EnumSet.of(population, place, period);
        if (sides.contains(Side.FIRST_IN_SECOND) && sides.contains(Side.SECOND_IN_FIRST)) {
            // Children in the province and people in the city: neither lies within the other.
            return new Apart("different-scopes", "scopes", words(a), words(b));
        }
        if (sides.contains(Side.FIRST_IN_SECOND)) {
            return new PartOfWhole(
                    true, narrower(a, population, place, period), narrower(b, population, place, period));
        }
        if (sides.contains(Side.SECOND_IN_FIRST)) {
            return new PartOfWhole(
                    false, narrower(b, population, place, period), narrower(a, population, place, period));
        }
        return new Same();
    }

    /** How one of the three lies. */
    enum Side {
        SAME,
        FIRST_IN_SECOND,
        SECOND_IN_FIRST,
        APART
    }

    private static Side population(String a, String b, Populations populations) {
        if (a.equals(b)) {
            return Side.SAME;
        }
        if (populations.isPart(a, b)) {
            return Side.FIRST_IN_SECOND;
        }
        return populations.isPart(b, a) ? Side.SECOND_IN_FIRST : Side.APART;
    }

    private static Side place(Optional<String> a, Optional<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Side.SAME;
        }
        Place first = new Place(a.get());
        Place second = new Place(b.get());
        if (first.isSame(second)) {
            return Side.SAME;
        }
        if (second.contains(first)) {
            return Side.FIRST_IN_SECOND;
        }
        if (first.contains(second)) {
            return Side.SECOND_IN_FIRST;
        }
        return first.meets(second) ? Side.SAME : Side.APART;
    }

    /** Periods that only overlap are two ways to name one: outlets draw them with a broad pen. */
    private static Side period(ClaimTimes a, ClaimTimes b) {
        if (a.validFrom().isEmpty()
                || a.validTo().isEmpty()
                || b.validFrom().isEmpty()
                || b.validTo().isEmpty()) {
            return meet(a, b) ? Side.SAME : Side.APART;
        }
        Instant aFrom = a.validFrom().get();
        Instant aTo = a.validTo().get();
        Instant bFrom = b.validFrom().get();
        Instant bTo = b.validTo().get();
        if (aFrom.equals(bFrom) && aTo.equals(bTo)) {
            return Side.SAME;
        }
        if (!meet(a, b)) {
            return Side.APART;
        }
        if (!aFrom.isBefore(bFrom) && !aTo.isAfter(bTo)) {
            return Side.FIRST_IN_SECOND;
        }
        return !bFrom.isBefore(aFrom) && !bTo.isAfter(aTo) ? Side.SECOND_IN_FIRST : Side.SAME;
    }

    private static boolean meet(ClaimTimes a, ClaimTimes b) {
        return startsInTime(a, b) && startsInTime(b, a);
    }

    /** A period ends where the next begins, and a period without length is the moment that it begins. */
    private static boolean startsInTime(ClaimTimes a, ClaimTimes b) {
        if (a.validFrom().isEmpty() || b.validTo().isEmpty()) {
            return true;
        }
        Instant start = a.validFrom().get();
        Instant end = b.validTo().get();
        return start.isBefore(end) || b.validFrom().filter(start::equals).isPresent();
    }

    private static String narrower(Claim claim, Side population, Side place, Side period) {
        if (population != Side.SAME) {
            return claim.population();
        }
        return place != Side.SAME ? claim.place().orElse("") : period != Side.SAME ? words(claim.times()) : "";
    }

    private static String words(Claim claim) {
        return claim.population() + " in " + claim.place().orElse("an unnamed place") + " from " + words(claim.times());
    }

    private static String words(ClaimTimes times) {
        return times.validFrom().map(Instant::toString).orElse("open") + " to "
                + times.validTo().map(Instant::toString).orElse("open");
    }
}
