package dev.crosswire.core.quantity;

import java.util.Optional;

/**
 * All values that a statement allows, between two ends; never empty.
 */
public record Interval(End low, End high) {

    /** @throws IllegalArgumentException if no value lies between the ends */
    public Interval {
        if (isBelow(high, low)) {
            throw new IllegalArgumentException(
                    "no value lies between " + valueOf(low).orElse(Rational.ZERO) + " and "
                            + valueOf(high).orElse(Rational.ZERO));
        }
    }

    public static Interval point(Rational value) {
        return new Interval(End.closed(value), End.closed(value));
    }

    public static Interval closed(Rational low, Rational high) {
        return new Interval(End.closed(low), End.closed(high));
    }

    /** The value of the lower end; empty if unbounded. */
    public Optional<Rational> lowValue() {
        return valueOf(low);
    }

    /** The value of the upper end; empty if unbounded. */
    public Optional<Rational> highValue() {
        return valueOf(high);
    }

    public boolean isPoint() {
        return lowValue().isPresent() && lowValue().equals(highValue());
    }

    public boolean contains(Rational value) {
        return !endsBefore(high, value) && !startsAfter(low, value);
    }

    /** Whether every value of {@code other} lies in this. */
    public boolean encloses(Interval other) {
        return hull(other).equals(this);
    }

    /** Whether some value lies in both. */
    public boolean overlaps(Interval other) {
        return !isBelow(other) && !other.isBelow(this);
    }

    /** Whether every value of this lies below every value of {@code other}. */
    public boolean isBelow(Interval other) {
        return isBelow(high, other.low);
    }

    /** Whether nothing below the upper end lies above the lower one. */
    private static boolean isBelow(End upper, End lower) {
        return switch (upper) {
            case End.Unbounded() -> false;
            case End.Closed(Rational at) -> startsAfter(lower, at);
            case End.Open(Rational at) ->
                switch (lower) {
                    case End.Unbounded() -> false;
                    case End.Closed(Rational from) -> from.compareTo(at) >= 0;
                    case End.Open(Rational from) -> from.compareTo(at) >= 0;
                };
        };
    }

    /** The smallest interval around both. */
    public Interval hull(Interval other) {
        return new Interval(lowerOf(low, other.low), higherOf(high, other.high));
    }

    /** All sums of a value of this and one of {@code other}. */
    public Interval plus(Interval other) {
        return new Interval(sum(low, other.low), sum(high, other.high));
    }

    private static End sum(End a, End b) {
        Optional<Rational> x = valueOf(a);
        Optional<Rational> y = valueOf(b);
        if (x.isEmpty() || y.isEmpty()) {
            return End.unbounded();
        }
        Rational at = x.get().plus(y.get());
        return a instanceof End.Closed && b instanceof End.Closed ? End.closed(at) : End.open(at);
    }

    /** The interval of every value times {@code factor}; a negative factor mirrors it. */
    public Interval scaled(Rational factor) {
        if (factor.equals(Rational.ONE)) {
            return this;
        }
        if (factor.signum() == 0) {
            throw new IllegalArgumentException("an interval cannot be scaled by zero");
        }
        End from = scaled(low, factor);
        End to = scaled(high, factor);
        return factor.signum() > 0 ? new Interval(from, to) : new Interval(to, from);
    }

    private static End scaled(End end, Rational factor) {
        return switch (end) {
            case End.Unbounded() -> end;
            case End.Closed(Rational at) -> End.closed(at.times(factor));
            case End.Open(Rational at) -> End.open(at.times(factor));
        };
    }

    private static End lowerOf(End a, End b) {
        Optional<Rational> x = valueOf(a);
        Optional<Rational> y = valueOf(b);
        if (x.isEmpty() || y.isEmpty()) {
            return End.unbounded();
        }
        int order = x.get().compareTo(y.get());
        return order == 0 ? (a instanceof End.Closed ? a : b) : order < 0 ? a : b;
    }

    private static End higherOf(End a, End b) {
        Optional<Rational> x = valueOf(a);
        Optional<Rational> y = valueOf(b);
        if (x.isEmpty() || y.isEmpty()) {
            return End.unbounded();
        }
        int order = x.get().compareTo(y.get());
        return order == 0 ? (a instanceof End.Closed ? a : b) : order > 0 ? a : b;
    }

    private static boolean endsBefore(End end, Rational value) {
        return switch (end) {
            case End.Unbounded() -> false;
            case End.Closed(Rational at) -> at.compareTo(value) < 0;
            case End.Open(Rational at) -> at.compareTo(value) <= 0;
        };
    }

    private static boolean startsAfter(End end, Rational value) {
        return switch (end) {
            case End.Unbounded() -> false;
            case End.Closed(Rational at) -> at.compareTo(value) > 0;
            case End.Open(Rational at) -> at.compareTo(value) >= 0;
        };
    }

    private static Optional<Rational> valueOf(End end) {
        return switch (end) {
            case End.Unbounded() -> Optional.empty();
            case End.Closed(Rational at) -> Optional.of(at);
            case End.Open(Rational at) -> Optional.of(at);
        };
    }
}
