package dev.crosswire.core.comparison;

import dev.crosswire.core.quantity.ExchangeRates;
import dev.crosswire.core.quantity.Rational;
import java.time.Duration;

/**
 * Thresholds of the comparison that do not depend on the claim type, and the rates at which currencies compare.
 *
 * @param divergeRatio from which ratio on two one-sided bounds of one side diverge ("at least 30", "at least 40")
 * @param nearDuplicateBits at how many differing bits of 64 two fingerprints still are one text. Manku, Jain and Das Sarma
 *     (WWW 2007) took 3 among eight billion web pages; among the claims of one subject far more may differ, and reprints
 *     that lost their tail do (decision record 0012)
 * @param datesApart how far apart two dates without a time must lie at least for the second to be a later moment of a count
 *     that only grows: word of an event travels for some days (decision record 0022)
 */
public record ComparisonSettings(
        Rational divergeRatio, int nearDuplicateBits, Duration datesApart, ExchangeRates rates) {

    public static final ComparisonSettings DEFAULT =
            new ComparisonSettings(Rational.of(13, 10), 12, Duration.ofDays(3), ExchangeRates.NONE);

    /** Checks the thresholds. */
    public ComparisonSettings {
        if (divergeRatio.compareTo(Rational.ONE) < 0) {
            throw new IllegalArgumentException("divergeRatio must be at least 1, not " + divergeRatio);
        }
        if (nearDuplicateBits < 0 || nearDuplicateBits > 64) {
            throw new IllegalArgumentException("nearDuplicateBits must lie in 0 to 64, not " + nearDuplicateBits);
        }
    }

    /** The same with other rates. */
    public ComparisonSettings with(ExchangeRates other) {
        return new ComparisonSettings(divergeRatio, nearDuplicateBits, datesApart, other);
    }
}
