package dev.crosswire.extraction.quantity;

import dev.crosswire.core.quantity.Unit;
import java.util.Optional;

/** The units by the symbols that the interfaces print. */
public final class Units {

    /** Longer than any symbol of two units. */
    private static final int LONGEST = 60;

    private Units() {}

    /**
     * What a symbol stands for: {@code count}, {@code percent}, {@code fraction}, an ISO 4217 code, a unit with or without
     * an SI prefix or a power, or two of them with a slash ("USD/bbl"). "y" is the year of the calendar, not of an age.
     */
    public static Optional<Unit> of(String symbol) {
        if (symbol.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<Unit> known = simple(symbol);
        int slash = symbol.indexOf('/');
        if (known.isPresent() || slash < 0) {
            return known;
        }
        return simple(symbol.substring(0, slash))
                .flatMap(over -> simple(symbol.substring(slash + 1)).map(under -> UnitGrammar.divided(over, under)));
    }

    private static Optional<Unit> simple(String symbol) {
        return switch (symbol) {
            case "count" -> Optional.of(Unit.COUNT);
            case "fraction" -> Optional.of(Unit.FRACTION);
            default ->
                UnitNames.known(symbol).or(() -> UnitNames.currency(symbol)).or(() -> raised(symbol));
        };
    }

    private static Optional<Unit> raised(String symbol) {
        int last = symbol.length() - 1;
        if (last < 1 || (symbol.charAt(last) != '2' && symbol.charAt(last) != '3')) {
            return Optional.empty();
        }
        return UnitNames.known(symbol.substring(0, last))
                .filter(unit -> unit.dimension().equals("length"))
                .map(unit -> new Unit(symbol, symbol.charAt(last) == '2' ? "area" : "volume"));
    }
}
