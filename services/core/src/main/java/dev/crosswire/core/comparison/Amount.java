package dev.crosswire.core.comparison;

import dev.crosswire.core.claim.ClaimType;
import dev.crosswire.core.quantity.Bound;
import dev.crosswire.core.quantity.End;
import dev.crosswire.core.quantity.Interval;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.core.quantity.Scale;
import dev.crosswire.core.quantity.Trend;
import java.util.Optional;

/**
 * A quantity made comparable: in the base unit of its dimension, a fall negative, "about" as wide as the claim type
 * says.
 *
 * @param quantity as stated
 * @param allowed all values that the words allow, in the base unit
 */
public record Amount(Quantity quantity, Interval allowed, ClaimType type) {

    /** The quantity as claims of the given type compare it. */
    public static Amount of(Quantity quantity, ClaimType type) {
        return new Amount(quantity, asWideAs(type, quantity).scaled(factor(quantity)), type);
    }

    private static Rational factor(Quantity quantity) {
        Rational scale = Scale.of(quantity.unit());
        return quantity.trend().filter(trend -> trend == Trend.DOWN).isPresent() ? scale.negate() : scale;
    }

    /** "About" reaches as far as the type says, on the sides that the words leave open. */
    private static Interval asWideAs(ClaimType type, Quantity quantity) {
        if (quantity.bound() != Bound.APPROX || quantity.stated().isEmpty()) {
            return quantity.interval();
        }
        Rational stated = quantity.stated().get();
        Rational reach = stated.abs().times(Rational.of(java.math.BigDecimal.valueOf(type.approximation())));
        Interval words = quantity.interval();
        boolean below = words.lowValue().map(low -> low.compareTo(stated) < 0).orElse(true);
        boolean above =
                words.highValue().map(high -> high.compareTo(stated) > 0).orElse(true);
        return new Interval(
                below ? End.closed(stated.minus(reach)) : End.closed(stated),
                above ? End.closed(stated.plus(reach)) : End.closed(stated));
    }

    /** The number as stated, in the base unit; empty for ranges and vague words, which state none. */
    public Optional<Rational> number() {
        return quantity.bound() == Bound.RANGE || quantity.bound() == Bound.VAGUE
                ? Optional.empty()
                : quantity.stated().map(stated -> stated.times(factor(quantity)));
    }

    /**
     * Whether both say the same: one number, by rounding or "about" too, under bounds that do not oppose each other; or
     * one and the same range.
     */
    public boolean says(Amount other) {
        if (!quantity.trend().equals(other.quantity.trend())) {
            return false;
        }
        Optional<Rational> mine = number();
        Optional<Rational> theirs = other.number();
        if (mine.isEmpty() || theirs.isEmpty()) {
            return mine.isEmpty() && theirs.isEmpty() && allowed.equals(other.allowed);
        }
        boolean opposed = (quantity.bound().isLowerBound()
                        && other.quantity.bound().isUpperBound())
                || (quantity.bound().isUpperBound() && other.quantity.bound().isLowerBound());
        // "More than 30" leaves 30 out, so that the number alone does not make it the same as "30".
        boolean leavesItsNumberOut = isStrict() || other.isStrict();
        if (opposed || (leavesItsNumberOut && !overlaps(other))) {
            return false;
        }
        return mine.get().equals(theirs.get())
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
        Rational rounderFactor = factor(rounder.quantity);
        return number().isPresent()
                && rounder.quantity.stated().isPresent()
                && type.rounding()
                        .roundsTo(
                                number().get().dividedBy(rounderFactor),
                                rounder.quantity.stated().get());
    }

    private boolean isNear(Amount about) {
        return about.quantity.bound() == Bound.APPROX
                && !isOneSided()
                && number().filter(about.allowed::contains).isPresent();
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
        Optional<Rational> mine = number();
        Optional<Rational> theirs = other.number();
        return mine.isPresent() && theirs.isPresent() ? mine.get().compareTo(theirs.get()) : 0;
    }

    /** Larger number ÷ smaller number; infinite where they differ in sign or the smaller is zero; 1 without numbers. */
    public double ratio(Amount other) {
        if (number().isEmpty() || other.number().isEmpty()) {
            return 1;
        }
        Rational mine = number().get();
        Rational theirs = other.number().get();
        if (mine.equals(theirs)) {
            return 1;
        }
        if (mine.signum() * theirs.signum() <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        Rational a = mine.abs();
        Rational b = theirs.abs();
        return a.compareTo(b) >= 0
                ? a.dividedBy(b).doubleValue()
                : b.dividedBy(a).doubleValue();
    }
}
