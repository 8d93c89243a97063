package dev.crosswire.core.quantity;

import java.util.Map;

/**
 * How units of one dimension convert: what one of a unit is in the base unit of its dimension (1 for ratios, metre,
 * kilogram, second, square metre, litre). Factors are exact by definition (SI; international yard and pound of 1959).
 * A unit that is not listed, a currency for one, is its own base and converts to nothing else.
 */
public final class Scale {

    private static final Map<String, Rational> IN_BASE_UNITS = Map.ofEntries(
            Map.entry("percent", Rational.of(1, 100)),
            Map.entry("permille", Rational.of(1, 1000)),
            Map.entry("fraction", Rational.ONE),
            Map.entry("mm", Rational.of(1, 1000)),
            Map.entry("cm", Rational.of(1, 100)),
            Map.entry("m", Rational.ONE),
            Map.entry("km", Rational.of(1000)),
            Map.entry("ft", Rational.of(3048, 10_000)),
            Map.entry("mi", Rational.of(1_609_344, 1000)),
            Map.entry("g", Rational.of(1, 1000)),
            Map.entry("kg", Rational.ONE),
            Map.entry("t", Rational.of(1000)),
            Map.entry("lb", Rational.of(45_359_237, 100_000_000)),
            Map.entry("s", Rational.ONE),
            Map.entry("min", Rational.of(60)),
            Map.entry("h", Rational.of(3600)),
            Map.entry("d", Rational.of(86_400)),
            Map.entry("m2", Rational.ONE),
            Map.entry("ha", Rational.of(10_000)),
            Map.entry("km2", Rational.of(1_000_000)),
            Map.entry("l", Rational.ONE),
            Map.entry("m3", Rational.of(1000)));

    private Scale() {}

    /** What one of the unit is in the base unit of its dimension. */
    public static Rational of(Unit unit) {
        return IN_BASE_UNITS.getOrDefault(unit.symbol(), Rational.ONE);
    }

    /** Whether numbers in the two units can be compared. */
    public static boolean converts(Unit a, Unit b) {
        return a.dimension().equals(b.dimension())
                && (a.symbol().equals(b.symbol())
                        || (IN_BASE_UNITS.containsKey(a.symbol()) && IN_BASE_UNITS.containsKey(b.symbol())));
    }
}
