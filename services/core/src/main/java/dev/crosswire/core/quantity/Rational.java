package dev.crosswire.core.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact number as news states it: an integer, a finite decimal or a fraction, in lowest terms with a positive
 * denominator. Its text is a decimal where that is finite ("800000", "1.5") and a fraction elsewhere ("1/3"), and
 * {@link #parse(String)} reads both back.
 */
public record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {

    public static final Rational ZERO = of(0);
    public static final Rational ONE = of(1);

    /** Longer texts are refused: no published number needs them, and arithmetic on them would be slow. */
    private static final int LONGEST_TEXT = 400;

    private static final int LARGEST_EXPONENT = 400;
    private static final BigInteger FIVE = BigInteger.valueOf(5);

    /** Reduces to lowest terms. */
    public Rational {
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("a denominator cannot be zero");
        }
        if (!denominator.equals(BigInteger.ONE)) {
            BigInteger divisor = numerator.gcd(denominator);
            if (denominator.signum() < 0) {
                divisor = divisor.negate();
            }
            if (!divisor.equals(BigInteger.ONE)) {
                numerator = numerator.divide(divisor);
                denominator = denominator.divide(divisor);
            }
        }
    }

    public static Rational of(long value) {
        return new Rational(BigInteger.valueOf(value), BigInteger.ONE);
    }

    public static Rational of(long numerator, long denominator) {
        return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** The exact value of a decimal. */
    public static Rational of(BigDecimal value) {
        return value.scale() <= 0
                ? new Rational(value.toBigIntegerExact(), BigInteger.ONE)
                : new Rational(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if the text is neither a decimal nor a fraction of two integers, or is longer
     *     than any published number
     */
    public static Rational parse(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("a number of " + text.length() + " characters is too long");
        }
        int slash = text.indexOf('/');
        try {
            if (slash >= 0) {
                return new Rational(
                        new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
            }
            BigDecimal decimal = new BigDecimal(text);
            if (Math.abs((long) decimal.scale()) > LARGEST_EXPONENT) {
                throw new IllegalArgumentException("the exponent of \"" + text + "\" is too large");
            }
            return of(decimal);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" is neither a decimal nor a fraction", e);
        }
    }

    public Rational plus(Rational other) {
        return new Rational(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Rational minus(Rational other) {
        return plus(other.negate());
    }

    public Rational times(Rational other) {
        return new Rational(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** @throws IllegalArgumentException if {@code other} is zero */
    public Rational dividedBy(Rational other) {
        return new Rational(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Rational negate() {
        return new Rational(numerator.negate(), denominator);
    }

    public Rational abs() {
        return signum() < 0 ? negate() : this;
    }

    public int signum() {
        return numerator.signum();
    }

    public boolean isInteger() {
        return denominator.equals(BigInteger.ONE);
    }

    @Override
    public int compareTo(Rational other) {
        return denominator.equals(other.denominator)
                ? numerator.compareTo(other.numerator)
                : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** The nearest double; for display and ratios, never for a decision on equality. */
    public double doubleValue() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), MathContext.DECIMAL64)
                .doubleValue();
    }

    /** The nearest decimal of at most {@code digits} significant digits, halves away from zero. */
    public BigDecimal toDecimal(int digits) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), new MathContext(digits, RoundingMode.HALF_UP));
    }

    @Override
    public String toString() {
        if (isInteger()) {
            return numerator.toString();
        }
        if (isFiniteDecimal()) {
            return new BigDecimal(numerator)
                    .divide(new BigDecimal(denominator))
                    .stripTrailingZeros()
                    .toPlainString();
        }
        return numerator + "/" + denominator;
    }

    private boolean isFiniteDecimal() {
        BigInteger rest = denominator.shiftRight(denominator.getLowestSetBit());
        while (rest.mod(FIVE).signum() == 0) {
            rest = rest.divide(FIVE);
        }
        return rest.equals(BigInteger.ONE);
    }
}
