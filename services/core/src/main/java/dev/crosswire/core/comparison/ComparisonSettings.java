package dev.crosswire.core.comparison;

import java.time.Duration;

/**
 * Thresholds of the comparison that do not depend on the claim type.
 *
 * @param divergeRatio from which ratio on two one-sided bounds of one side diverge ("at least 30", "at least 40")
 * @param nearDuplicateBits at how many differing bits of 64 two fingerprints still are one text. Manku, Jain and Das Sarma
 *     (WWW 2007) took 3 among eight billion web pages; among the claims of one subject far more may differ, and reprints
 *     that lost their tail do (decision record 0012)
 * @param datesApart how far apart two dates without a time must lie at least for the second to be a later moment of a count
 *     that only grows: word of an event travels for some days (decision record 0022)
 */
public record ComparisonSettings(double divergeRatio, int nearDuplicateBits, Duration datesApart) {

    public static final ComparisonSettings DEFAULT = new ComparisonSettings(1.3, 12, Duration.ofDays(3));

    /** Checks the thresholds. */
    public ComparisonSettings {
        if (!(divergeRatio >= 1)) {
            throw new IllegalArgumentException("divergeRatio must be at least 1, not " + divergeRatio);
        }
        if (nearDuplicateBits < 0 || nearDuplicateBits > 64) {
            throw new IllegalArgumentException("nearDuplicateBits must lie in 0 to 64, not " + nearDuplicateBits);
        }
    }
}
