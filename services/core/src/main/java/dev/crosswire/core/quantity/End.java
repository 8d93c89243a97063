package dev.crosswire.core.quantity;

/** One end of an {@link Interval}: unbounded, or at a value that belongs to the interval (closed) or not (open). */
public sealed interface End {

    /** No limit on this side. */
    record Unbounded() implements End {}

    /** The interval ends with {@code value} and contains it. */
    record Closed(Rational value) implements End {}

    /** The interval ends before {@code value}. */
    record Open(Rational value) implements End {}

    static End unbounded() {
        return new Unbounded();
    }

    static End closed(Rational value) {
        return new Closed(value);
    }

    static End open(Rational value) {
        return new Open(value);
    }
}
