package dev.crosswire.extraction.quantity;

import dev.crosswire.core.quantity.Rational;

/**
 * One number as read, without sign, unit and the words that bound it.
 *
 * @param to token after the last
 * @param low smallest value; equal to {@code high} unless the words are vague
 * @param scale factor that a number before this one may share ("10 to 15 thousand"); one if none
 */
record Numeral(int to, Rational low, Rational high, Rational scale, Form form) {

    /** How it is written. */
    enum Form {
        /** Digits, perhaps with a scale. */
        DIGITS,
        WORDS,
        /** A part of one: "a fifth", "3/4", "two in three". */
        FRACTION,
        VAGUE
    }

    static Numeral digits(int to, Rational value, Rational scale) {
        return new Numeral(to, value, value, scale, Form.DIGITS);
    }

    static Numeral words(int to, Rational value, Rational scale) {
        return new Numeral(to, value, value, scale, Form.WORDS);
    }

    static Numeral fraction(int to, Rational value) {
        return new Numeral(to, value, value, Rational.ONE, Form.FRACTION);
    }

    boolean isVague() {
        return form == Form.VAGUE;
    }

    boolean isFraction() {
        return form == Form.FRACTION;
    }

    Numeral negated() {
        return new Numeral(to, high.negate(), low.negate(), scale, form);
    }
}
