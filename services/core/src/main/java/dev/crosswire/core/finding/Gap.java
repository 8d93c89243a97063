package dev.crosswire.core.finding;

import dev.crosswire.core.quantity.Rational;

/**
 * The space between the hulls of the two leading clusters.
 *
 * @param low upper end of the lower hull
 * @param high lower end of the upper hull
 * @param ratio high ÷ low; infinite where low is zero
 */
public record Gap(Rational low, Rational high, double ratio) {}
