package dev.crosswire.core.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How many times a larger number is a smaller one, exactly; beyond measure where the smaller is zero or of another sign. */
public sealed interface Ratio {

    /** A ratio that can be told: 1 or more. */
    record Times(Rational value) implements Ratio {}

    /** No number of times. */
    record BeyondMeasure() implements Ratio {}

    /** That of a number to itself. */
    static Ratio even() {
        return new Times(Rational.ONE);
    }

    /** The ratio of two numbers, whichever is the larger. */
    static Ratio of(Rational one, Rational other) {
        if (one.equals(other)) {
            return even();
        }
        if (one.signum() * other.signum() <= 0) {
            return new BeyondMeasure();
        }
        Rational a = one.abs();
        Rational b = other.abs();
        return new Times(a.compareTo(b) >= 0 ? a.dividedBy(b) : b.dividedBy(a));
    }

    /** Whether the larger is at least so many times the smaller. */
    default boolean isAtLeast(Rational times) {
        return switch (this) {
            case Times(Rational value) -> value.compareTo(times) >= 0;
            case BeyondMeasure() -> true;
        };
    }

    /** Whether the larger is above the smaller by at least this part of it. */
    default boolean isAboveBy(Rational part) {
        return isAtLeast(Rational.ONE.plus(part));
    }

    /** The nearest double, infinite beyond measure; for formats that have no exact numbers. */
    default double doubleValue() {
        return switch (this) {
            case Times(Rational value) -> value.doubleValue();
            case BeyondMeasure() -> Double.POSITIVE_INFINITY;
        };
    }

    /** By how much the larger is above the smaller: "14.3%", "beyond measure". */
    default String percentAbove() {
        return switch (this) {
            case Times(Rational value) -> percent(value.minus(Rational.ONE));
            case BeyondMeasure() -> "beyond measure";
        };
    }

    /** A part as a reader reads it: "14.3%" for 1/7. */
    static String percent(Rational part) {
        Rational hundredfold = part.times(Rational.of(100));
        return new BigDecimal(hundredfold.numerator())
                        .divide(new BigDecimal(hundredfold.denominator()), 1, RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }
}
