package dev.crosswire.core.comparison;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTimes;
import dev.crosswire.core.claim.Place;
import dev.crosswire.core.claim.Populations;
import java.time.Instant;
import java.util.Optional;

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
     * @param by in what it is, the first of population, place and period
     */
    record PartOfWhole(boolean firstIsPart, What by) implements Scope {}

    /** They cover different things. */
    record Apart(What in) implements Scope {}

    /** In what two claims can differ. */
    enum What {
        POPULATION("different-populations", "populations"),
        PLACE("different-places", "places"),
        PERIOD("different-periods", "periods"),
        /** Children in the province and people in the city: neither lies within the other. */
        SEVERAL("different-scopes", "scopes");

        private final String rule;
        private final String plural;

        What(String rule, String plural) {
            this.rule = rule;
            this.plural = plural;
        }

        /** The rule that keeps claims apart which differ in it. */
        String rule() {
            return rule;
        }

        String plural() {
            return plural;
        }

        /** What the claim covers of it, as it is kept. */
        String of(Claim claim) {
            return switch (this) {
                case POPULATION -> claim.population();
                case PLACE -> claim.place().orElse("anywhere");
                case PERIOD -> words(claim.times());
                case SEVERAL ->
                    claim.population() + " in " + claim.place().orElse("an unnamed place") + " from "
                            + words(claim.times());
            };
        }

        private static String words(ClaimTimes times) {
            return times.validFrom().map(Instant::toString).orElse("open") + " to "
                    + times.validTo().map(Instant::toString).orElse("open");
        }
    }

    /** How the claims' populations, places and periods lie. */
    static Scope of(Claim a, Claim b, Populations populations) {
        Side population = population(a.population(), b.population(), populations);
        if (population == Side.APART) {
            return new Apart(What.POPULATION);
        }
        Side place = place(a.place(), b.place());
        if (place == Side.APART) {
            return new Apart(What.PLACE);
        }
        Side period = period(a.times(), b.times());
        if (period == Side.APART) {
            return new Apart(What.PERIOD);
        }
        boolean firstIsPart = isAny(Side.FIRST_IN_SECOND, population, place, period);
        boolean secondIsPart = isAny(Side.SECOND_IN_FIRST, population, place, period);
        if (firstIsPart && secondIsPart) {
            return new Apart(What.SEVERAL);
        }
        if (!firstIsPart && !secondIsPart) {
            return new Same();
        }
        return new PartOfWhole(
                firstIsPart, population != Side.SAME ? What.POPULATION : place != Side.SAME ? What.PLACE : What.PERIOD);
    }

    private static boolean isAny(Side asked, Side population, Side place, Side period) {
        return population == asked || place == asked || period == asked;
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
}
