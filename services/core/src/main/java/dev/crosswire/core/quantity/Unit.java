package dev.crosswire.core.quantity;

/**
 * What a number is counted or measured in: {@code count} for things, {@code percent}, {@code fraction}, an ISO 4217
 * code or a unit symbol, each perhaps with a denominator ("km/h", "USD/bbl", "count/d"). Values are in the unit as written; only
 * units of one dimension compare, and {@link Scale} converts them.
 *
 * @param symbol as printed in the interfaces
 * @param dimension what is measured ({@code count}, {@code ratio}, {@code length}, {@code age}, {@code money:USD} …)
 */
public record Unit(String symbol, String dimension) {

    public static final Unit COUNT = new Unit("count", "count");
    public static final Unit PERCENT = new Unit("percent", "ratio");
    public static final Unit FRACTION = new Unit("fraction", "ratio");

    /** Of an earthquake: a scale whose numbers mostly stand without a unit. */
    public static final Unit MAGNITUDE = new Unit("magnitude", "magnitude");

    /** Checks that neither part is blank. */
    public Unit {
        if (symbol.isBlank() || dimension.isBlank()) {
            throw new IllegalArgumentException("a unit needs a symbol and a dimension");
        }
    }
}
