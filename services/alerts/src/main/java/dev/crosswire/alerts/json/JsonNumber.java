package dev.crosswire.alerts.json;

import dev.crosswire.core.quantity.Rational;
import java.math.BigDecimal;

/** Exact numbers as JSON has them. */
final class JsonNumber {

    /** As many digits as a reader in any language keeps apart. */
    private static final int DIGITS_OF_A_FRACTION = 17;

    private JsonNumber() {}

    /** The number with all its digits; of a fraction without end, the nearest decimal of 17 digits. */
    static BigDecimal of(Rational number) {
        String text = number.toString();
        return text.indexOf('/') < 0 ? new BigDecimal(text) : number.toDecimal(DIGITS_OF_A_FRACTION);
    }
}
