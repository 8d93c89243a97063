package dev.crosswire.core.finding;

import dev.crosswire.core.quantity.Rational;
import java.time.Duration;

/**
 * Thresholds of findings.
 *
 * @param largeGap from which gap, as a part of the lower value, a contradiction can be HIGH
 * @param smallGap below which gap it is LOW
 * @param goodConfidence from which confidence of both sides it can be HIGH
 * @param lowConfidence below which confidence a side of one origin makes it LOW
 * @param eachOrigin up to how many origins each new one is emitted; beyond, each doubling is
 * @param revisionOpen how long in observed time a revision stays open after its last step came in
 * @param mostClusters most clusters that one finding carries, those with the most origins
 * @param mostSteps most steps that a revision carries, the latest
 */
public record FindingSettings(
        Rational largeGap,
        Rational smallGap,
        double goodConfidence,
        double lowConfidence,
        int eachOrigin,
        Duration revisionOpen,
        int mostClusters,
        int mostSteps) {

    public static final FindingSettings DEFAULT =
            new FindingSettings(Rational.of(1, 5), Rational.of(1, 20), 0.6, 0.4, 16, Duration.ofDays(1), 32, 16);

    /** Checks the ranges. */
    public FindingSettings {
        if (smallGap.signum() < 0 || largeGap.compareTo(smallGap) < 0) {
            throw new IllegalArgumentException("smallGap must not be negative nor above largeGap");
        }
        if (mostClusters < 2 || mostSteps < 2 || eachOrigin < 0) {
            throw new IllegalArgumentException(
                    "mostClusters and mostSteps must be at least 2, eachOrigin not negative");
        }
    }
}
