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
}
