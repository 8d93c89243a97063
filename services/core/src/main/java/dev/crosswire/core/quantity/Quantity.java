package dev.crosswire.core.quantity;

import java.util.Optional;

/**
 * A number with what its words allow: "at least 35 countries" states 35, allows [35, ∞) and counts countries.
 *
 * @param interval all values that the words allow, in {@code unit}
 * @param stated the number as stated; empty for a {@link Bound#RANGE} and for vague words without a number
 * @param bound how the words limit the number
 * @param trend set for a change, empty for a level
 * @param noun lemma of the counted head noun ("country", "troop"); empty string where nothing is counted
 * @param surface the words as written ("at least 35")
 */
public record Quantity(
        Interval interval,
        Optional<Rational> stated,
        Bound bound,
        Optional<Trend> trend,
        Unit unit,
        String noun,
        String surface) {

    /** Checks that an exact number says which. */
    public Quantity {
        if (bound == Bound.EXACT && stated.isEmpty()) {
            throw new IllegalArgumentException("an exact quantity states its number");
        }
    }

    /**
     * What two disjoint parts of one whole come to together: the numbers add up, and the sum is bounded as its parts are.
     *
     * @param whom lemma of what the sum counts
     * @param words the words of both
     * @throws IllegalArgumentException if they are not in one unit
     */
    public Quantity plus(Quantity other, String whom, String words) {
        if (!unit.equals(other.unit)) {
            throw new IllegalArgumentException(unit + " and " + other.unit + " do not add up");
        }
        Optional<Rational> sum = stated.flatMap(mine -> other.stated.map(mine::plus));
        Interval all = interval.plus(other.interval);
        Bound both = bound == other.bound
                ? bound
                : bound == Bound.EXACT ? other.bound : other.bound == Bound.EXACT ? bound : Bound.RANGE;
        boolean range = both == Bound.RANGE || both == Bound.VAGUE;
        return new Quantity(all, range ? Optional.empty() : sum, both, trend, unit, whom, words);
    }
}
