package dev.crosswire.core.quantity;

import java.util.Map;
import java.util.Optional;

/**
 * How units of one dimension convert: what one of a unit is in the base unit of its dimension (1 for ratios, metre,
 * kilogram, second, square metre, litre, joule, watt, pascal …; a month for calendar time, which no second measures).
 * Factors are exact by definition (SI; international yard and pound of 1959). Symbols may carry an SI prefix ("kW"), a
 * power ("km2") and a denominator ("km/h", "USD/bbl"). A unit that is none of these is its own base and converts to
 * nothing else; neither do temperatures, whose zeros differ.
 */
public final class Scale {

    private static final Rational LITRES = Rational.of(1000);

    private static final Map<String, Rational> IN_BASE_UNITS = Map.ofEntries(
            factor("percent", "0.01"),
            factor("permille", "0.001"),
            factor("fraction", "1"),
            factor("ppm", "0.000001"),
            factor("ppb", "0.000000001"),
            factor("pp", "1"),
            factor("bp", "0.01"),
            factor("count", "1"),
            factor("in", "0.0254"),
            factor("ft", "0.3048"),
            factor("yd", "0.9144"),
            factor("mi", "1609.344"),
            factor("nmi", "1852"),
            factor("t", "1000"),
            factor("kt", "1000000"),
            factor("Mt", "1000000000"),
            factor("Gt", "1000000000000"),
            factor("lb", "0.45359237"),
            factor("oz", "0.028349523125"),
            factor("st", "6.35029318"),
            factor("ton", "907.18474"),
            factor("min", "60"),
            factor("h", "3600"),
            factor("d", "86400"),
            factor("wk", "604800"),
            factor("mo", "1"),
            factor("y", "12"),
            factor("decade", "120"),
            factor("century", "1200"),
            factor("ha", "10000"),
            factor("ac", "4046.8564224"),
            factor("gal", "3.785411784"),
            factor("qt", "0.946352946"),
            factor("pt", "0.473176473"),
            factor("bbl", "158.987294928"),
            factor("kn", "463/900"),
            factor("BTU", "1055.05585262"),
            factor("mmBTU", "1055055852.62"),
            factor("hp", "745.69987158227022"),
            factor("PS", "735.49875"),
            factor("bar", "100000"),
            factor("mbar", "100"),
            factor("atm", "101325"),
            factor("psi", "44482216152605/6451600000"),
            factor("rpm", "1/60"),
            factor("lbf.ft", "1.3558179483314004"),
            factor("GBp", "0.01"),
            factor("ly", "9460730472580800"),
            factor("furlong", "201.168"),
            factor("acre-foot", "1233481.83754752"),
            factor("bushel", "35.23907016688"),
            factor("floz", "0.0295735295625"),
            factor("cup", "0.2365882365"),
            factor("tbsp", "0.01478676478125"),
            factor("tsp", "0.00492892159375"),
            factor("carat", "0.0002"),
            factor("fortnight", "1209600"),
            factor("Ma", "12000000"),
            factor("Ga", "12000000000"),
            factor("mmHg", "133.322387415"));

    /** Units that take an SI prefix. */
    private static final Map<String, Rational> PREFIXED = Map.ofEntries(
            factor("m", "1"),
            factor("g", "0.001"),
            factor("s", "1"),
            factor("l", "1"),
            factor("J", "1"),
            factor("cal", "4.184"),
            factor("Wh", "3600"),
            factor("W", "1"),
            factor("Pa", "1"),
            factor("Hz", "1"),
            factor("B", "8"),
            factor("bit", "1"),
            factor("N", "1"),
            factor("Nm", "1"),
            factor("V", "1"),
            factor("A", "1"),
            factor("Ah", "1"),
            factor("F", "1"),
            factor("eV", "0.0000000000000000001602176634"),
            factor("Gy", "1"),
            factor("Sv", "1"));

    private static final Map<Character, Rational> PREFIXES = Map.of(
            'n', Rational.of(1, 1_000_000_000),
            'µ', Rational.of(1, 1_000_000),
            'm', Rational.of(1, 1000),
            'c', Rational.of(1, 100),
            'k', Rational.of(1000),
            'M', Rational.of(1_000_000),
            'G', Rational.of(1_000_000_000),
            'T', Rational.of(1_000_000_000_000L),
            'P', Rational.of(1_000_000_000_000_000L));

    private Scale() {}

    private static Map.Entry<String, Rational> factor(String symbol, String exact) {
        return Map.entry(symbol, Rational.parse(exact));
    }

    /** What one of the unit is in the base unit of its dimension. */
    public static Rational of(Unit unit) {
        if (unit.equals(Unit.COUNT)) {
            return Rational.ONE;
        }
        return known(unit.symbol()).orElse(Rational.ONE);
    }

    /** Whether numbers in the two units can be compared. Amounts of two currencies cannot, at any rate. */
    public static boolean converts(Unit a, Unit b) {
        if (!a.dimension().equals(b.dimension())) {
            return false;
        }
        if (a.symbol().equals(b.symbol())) {
            return true;
        }
        return currency(a.symbol()).equals(currency(b.symbol()))
                && known(a.symbol()).isPresent()
                && known(b.symbol()).isPresent();
    }

    /** The currency that a symbol starts with ("USD/bbl"); empty string if none. */
    private static String currency(String symbol) {
        int slash = symbol.indexOf('/');
        String over = slash > 0 ? symbol.substring(0, slash) : symbol;
        if (over.equals("GBp")) {
            return "GBP";
        }
        return isCurrency(over) && !IN_BASE_UNITS.containsKey(over) ? over : "";
    }

    private static Optional<Rational> known(String symbol) {
        int slash = symbol.indexOf('/');
        if (slash > 0 && slash + 1 < symbol.length()) {
            Optional<Rational> over = simple(symbol.substring(0, slash));
            Optional<Rational> under = simple(symbol.substring(slash + 1));
            return over.flatMap(factor -> under.map(factor::dividedBy));
        }
        return simple(symbol);
    }

    private static Optional<Rational> simple(String symbol) {
        Rational direct = IN_BASE_UNITS.get(symbol);
        if (direct != null) {
            return Optional.of(direct);
        }
        if (isCurrency(symbol)) {
            return Optional.of(Rational.ONE);
        }
        int last = symbol.length() - 1;
        if (last > 0 && (symbol.charAt(last) == '2' || symbol.charAt(last) == '3')) {
            boolean cubic = symbol.charAt(last) == '3';
            return length(symbol.substring(0, last))
                    .map(side -> cubic ? side.times(side).times(side).times(LITRES) : side.times(side));
        }
        return prefixed(symbol);
    }

    private static Optional<Rational> length(String symbol) {
        return switch (symbol) {
            case "in", "ft", "yd", "mi" -> Optional.ofNullable(IN_BASE_UNITS.get(symbol));
            default -> symbol.endsWith("m") && symbol.length() <= 2 ? prefixed(symbol) : Optional.empty();
        };
    }

    private static Optional<Rational> prefixed(String symbol) {
        Rational whole = PREFIXED.get(symbol);
        if (whole != null) {
            return Optional.of(whole);
        }
        if (symbol.length() < 2) {
            return Optional.empty();
        }
        Rational prefix = PREFIXES.get(symbol.charAt(0));
        Rational unit = PREFIXED.get(symbol.substring(1));
        return prefix == null || unit == null ? Optional.empty() : Optional.of(prefix.times(unit));
    }

    /** Whether it looks like an ISO 4217 code. */
    private static boolean isCurrency(String symbol) {
        return symbol.length() == 3
                && isCapital(symbol.charAt(0))
                && isCapital(symbol.charAt(1))
                && isCapital(symbol.charAt(2));
    }

    private static boolean isCapital(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }
}
