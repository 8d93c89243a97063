package dev.crosswire.core.finding;

import dev.crosswire.core.quantity.Ratio;
import dev.crosswire.core.quantity.Rational;

/**
 * The space between the hulls of the two leading clusters.
 *
 * @param low upper end of the lower hull
 * @param high lower end of the upper hull
 */
public record Gap(Rational low, Rational high) {

    /** High ÷ low; beyond measure where low is zero or of another sign. */
    public Ratio ratio() {
        return Ratio.of(low, high);
    }
}
