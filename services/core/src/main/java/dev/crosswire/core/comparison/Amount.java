package dev.crosswire.core.comparison;

import dev.crosswire.core.claim.ClaimType;
import dev.crosswire.core.quantity.Bound;
import dev.crosswire.core.quantity.End;
import dev.crosswire.core.quantity.Interval;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Ratio;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.core.quantity.Scale;
import dev.crosswire.core.quantity.Trend;
import java.util.Optional;

/**
 * A quantity made comparable: in the base unit of its dimension, a fall negative, "about" as wide as the claim type
 * says.
 *
 * @param quantity as stated
 * @param factor what one of the unit as stated is in the base unit
 * @param allowed all values that the words allow, in the base unit
 * @param number the number as stated, in the base unit; empty for ranges and vague words, which state none
 */
public record Amount(Quantity quantity, Rational factor, Interval allowed, Optional<Rational> number, ClaimType type) {

    /** The quantity as claims of the given type compare it. */
    public static Amount of(Quantity quantity, ClaimType type) {
        return of(quantity, type, Rational.ONE);
    }

    /** The same in another currency, at the given rate. */
    static Amount of(Quantity quantity, ClaimType type, Rational rate) {
        Rational scale = Scale.of(quantity.unit());
        Rational level = rate.equals(Rational.ONE) ? scale : scale.times(rate);
        boolean falls = quantity.trend().isPresent() && quantity.trend().get() == Trend.DOWN;
        Rational factor = falls ? level.negate() : level;
        boolean statesNone = quantity.bound() == Bound.RANGE || quantity.bound() == Bound.VAGUE;
        Optional<Rational> number = statesNone || quantity.stated().isEmpty()
                ? Optional.empty()
                : factor.equals(Rational.ONE)
                        ? quantity.stated()
                        : Optional.of(quantity.stated().get().times(factor));
        return new Amount(quantity, factor, asWideAs(type, quantity).scaled(factor), number, type);
    }

    /** "About" reaches as far as the type says, on the sides that the words leave open. */
    private static Interval asWideAs(ClaimType type, Quantity quantity) {
        if (quantity.bound() != Bound.APPROX || quantity.stated().isEmpty()) {
            return quantity.interval();
        }
        Rational stated = quantity.stated().get();
        Rational reach = stated.abs().times(type.approximation());
        Interval words = quantity.interval();
        boolean below = words.lowValue().map(low -> low.compareTo(stated) < 0).orElse(true);
        boolean above =
                words.highValue().map(high -> high.compareTo(stated) > 0).orElse(true);
        return new Interval(
                below ? End.closed(stated.minus(reach)) : End.closed(stated),
                above ? End.closed(stated.plus(reach)) : End.closed(stated));
    }

    /**
     * Whether both say the same: one number, by rounding or "about" too, under bounds that do not oppose each other; or
     * one and the same range.
     */
    public boolean says(Amount other) {
        if (!quantity.trend().equals(other.quantity.trend())) {
            return false;
        }
        if (number.isEmpty() || other.number.isEmpty()) {
            return number.isEmpty() && other.number.isEmpty() && allowed.equals(other.allowed);
        }
        boolean opposed = (quantity.bound().isLowerBound()
                        && other.quantity.bound().isUpperBound())
                || (quantity.bound().isUpperBound() && other.quantity.bound().isLowerBound());
        // "More than 30" leaves 30 out, so that the number alone does not make it the same as "30".
        boolean leavesItsNumberOut = isStrict() || other.isStrict();
        if (opposed || (leavesItsNumberOut && !overlaps(other))) {
            return false;
        }
        return number.equals(other.number)
                || roundsTo(other)
                || other.roundsTo(this)
                || isNear(other)
                || other.isNear(this);
    }

    private boolean isStrict() {
        return quantity.bound() == Bound.MORE_THAN || quantity.bound() == Bound.LESS_THAN;
    }

    /** Rounding is judged on the rounder number as written, in its own unit. */
    private boolean roundsTo(Amount rounder) {
        if (number.isEmpty() || rounder.quantity.stated().isEmpty()) {
            return false;
        }
        Rational inItsUnit = rounder.factor.equals(Rational.ONE)
                ? number.get()
                : number.get().dividedBy(rounder.factor);
        return type.rounding().roundsTo(inItsUnit, rounder.quantity.stated().get());
    }

    private boolean isNear(Amount about) {
        return about.quantity.bound() == Bound.APPROX
                && !isOneSided()
                && number.isPresent()
                && about.allowed.contains(number.get());
    }

    public boolean isOneSided() {
        return quantity.bound().isLowerBound() || quantity.bound().isUpperBound();
    }

    /** Whether both are bounds of one side ("at least 30", "more than 40"). */
    public boolean isOneSidedLike(Amount other) {
        return (quantity.bound().isLowerBound() && other.quantity.bound().isLowerBound())
                || (quantity.bound().isUpperBound() && other.quantity.bound().isUpperBound());
    }

    /** Whether some value satisfies both. */
    public boolean overlaps(Amount other) {
        return allowed.overlaps(other.allowed);
    }

    boolean isBelow(Amount other) {
        return allowed.isBelow(other.allowed);
    }

    /** The order of the stated numbers; 0 where one states none. */
    int compareNumbers(Amount other) {
        return number.isPresent() && other.number.isPresent() ? number.get().compareTo(other.number.get()) : 0;
    }

    /** How many times the larger number is the smaller; even without numbers. */
    public Ratio ratio(Amount other) {
        return number.isPresent() && other.number.isPresent()
                ? Ratio.of(number.get(), other.number.get())
                : Ratio.even();
    }
}
