package dev.crosswire.core.quantity;

import java.math.BigDecimal;

/**
 * When a rounder number agrees with a more precise one: "1,500" and 1,487 agree, "800,000" and "700,000" do not. The
 * rounder number must be at least {@code from} and have at most {@code digits} significant digits; the other agrees if
 * it rounds to it at the digits stated. Small counts are exact: 10 and 11 killed disagree. The rule and its defaults are
 * those of the claim model.
 *
 * @param from smallest number, in its own unit as written, that is taken for rounded
 * @param digits most significant digits that a rounded number has
 * @param widest how far off a rounded number may be, as a part of it: "300,000" is no 250,000, though that rounds to it
 */
public record Rounding(Rational from, int digits, Rational widest) {

    public static final Rational DEFAULT_WIDEST = Rational.of(1, 20);

    public static final Rounding DEFAULT = new Rounding(Rational.of(1000), 2, DEFAULT_WIDEST);

    /** Whether the two numbers are one number, as far as their rounding tells. */
    public boolean agree(Rational a, Rational b) {
        return a.equals(b) || roundsTo(b, a) || roundsTo(a, b);
    }

    /** Whether {@code precise} becomes {@code rounder} when it is rounded at the digits that the latter is stated with. */
    public boolean roundsTo(Rational precise, Rational rounder) {
        if (rounder.abs().compareTo(from) < 0 || rounder.signum() != precise.signum() || !rounder.isInteger()) {
            return false;
        }
        Rational off = precise.minus(rounder);
        if (off.abs().compareTo(rounder.abs().times(widest)) > 0) {
            return false;
        }
        BigDecimal written = new BigDecimal(rounder.numerator()).stripTrailingZeros();
        if (written.precision() > digits) {
            return false;
        }
        // The place of the last stated digit; half of it either way rounds to the stated number.
        Rational half =
                Rational.of(BigDecimal.ONE.movePointRight(-written.scale())).dividedBy(Rational.of(2));
        boolean upwards = off.signum() >= 0;
        int order = off.abs().compareTo(half);
        return upwards ? order < 0 : order <= 0;
    }
}
