package dev.crosswire.core.comparison;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.Polarity;
import dev.crosswire.core.quantity.Bound;
import dev.crosswire.core.quantity.Interval;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.core.quantity.Trend;
import dev.crosswire.core.quantity.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Values and sides as a newsroom reader sees them: separators in numbers, bounds in words, no winner. */
public final class Wording {

    private static final int DECIMALS = 6;
    /** Vague words are printed as written; a longer surface is not a number's words any more. */
    private static final int LONGEST_SURFACE = 40;

    private static final List<Map.Entry<String, Rational>> LARGE = List.of(
            Map.entry("trillion", Rational.of(1_000_000_000_000L)),
            Map.entry("billion", Rational.of(1_000_000_000)),
            Map.entry("million", Rational.of(1_000_000)));

    /** "1,234.567 billion" is no shorter than its figure. */
    private static final int LONGEST_OF_LARGE = 6;

    private Wording() {}

    /** "Northwire, citing UA:government: at least 800,000 (agreed)". */
    public static String side(Claim claim) {
        String speaker = claim.attribution()
                .authority()
                .map(authority -> claim.source() + ", citing " + authority)
                .orElse(claim.source());
        return speaker + ": " + value(claim) + " (" + modality(claim) + ")";
    }

    /** How firmly the claim is stated, in lower case. */
    public static String modality(Claim claim) {
        return claim.modality().name().toLowerCase(Locale.ROOT);
    }

    /** What the claim says: its number in words, "yes", "no", or the holder of a role. */
    public static String value(Claim claim) {
        boolean denied = claim.polarity() == Polarity.DENIED;
        return switch (claim.content()) {
            case Content.Figure(Quantity quantity) -> denied ? "not " + value(quantity) : value(quantity);
            case Content.Statement(String predicate, var holder) ->
                holder.map(name -> denied ? "not " + name : name).orElse(denied ? "no" : "yes");
        };
    }

    /** "at least 35", "800,000", "20%", "several thousand", "10,000 to 15,000". */
    public static String value(Quantity quantity) {
        String change = quantity.trend()
                .map(trend -> trend == Trend.UP ? "up " : "down ")
                .orElse("");
        boolean statesNone = quantity.stated().isEmpty();
        if (statesNone
                && quantity.bound() == Bound.VAGUE
                && !quantity.surface().isBlank()
                && quantity.surface().length() <= LONGEST_SURFACE) {
            return change + quantity.surface().strip().toLowerCase(Locale.ROOT);
        }
        if (statesNone || quantity.bound() == Bound.RANGE || quantity.bound() == Bound.VAGUE) {
            return change + interval(quantity);
        }
        String number = number(quantity.stated().get(), quantity.unit());
        return change
                + switch (quantity.bound()) {
                    case EXACT, RANGE, VAGUE -> number;
                    case APPROX -> about(quantity) + number;
                    case AT_LEAST -> "at least " + number;
                    case MORE_THAN -> "more than " + number;
                    case AT_MOST -> "at most " + number;
                    case LESS_THAN -> "less than " + number;
                };
    }

    private static String about(Quantity quantity) {
        Rational stated = quantity.stated().orElse(Rational.ZERO);
        boolean onlyBelow = quantity.interval()
                .highValue()
                .filter(high -> high.compareTo(stated) <= 0)
                .isPresent();
        boolean onlyAbove = quantity.interval()
                .lowValue()
                .filter(low -> low.compareTo(stated) >= 0)
                .isPresent();
        return onlyBelow == onlyAbove ? "about " : onlyBelow ? "nearly " : "just over ";
    }

    /** What the words allow: "800,000", "35 or more", "3,000 to 9,999". */
    public static String interval(Quantity quantity) {
        Interval interval = quantity.interval();
        Unit unit = quantity.unit();
        if (interval.isPoint()) {
            return number(interval.lowValue().orElseThrow(), unit);
        }
        boolean lowOpen = interval.low() instanceof dev.crosswire.core.quantity.End.Open;
        boolean highOpen = interval.high() instanceof dev.crosswire.core.quantity.End.Open;
        String low = interval.lowValue().map(value -> number(value, unit)).orElse("");
        String high = interval.highValue().map(value -> number(value, unit)).orElse("");
        if (low.isEmpty() && high.isEmpty()) {
            return "any number";
        }
        if (high.isEmpty()) {
            return lowOpen ? "more than " + low : low + " or more";
        }
        if (low.isEmpty()
                || (interval.lowValue().equals(java.util.Optional.of(Rational.ZERO))
                        && quantity.bound().isUpperBound())) {
            return highOpen ? "less than " + high : high + " or less";
        }
        return low + " to " + (highOpen ? "just under " : "") + high;
    }

    /** The number with separators and its unit: "800,000", "20%", "1.5 km", "EUR 34 million". */
    public static String number(Rational value, Unit unit) {
        if (unit.dimension().startsWith("money")) {
            return money(value, unit.symbol());
        }
        String digits = digits(value);
        return switch (unit.symbol()) {
            case "count", "fraction" -> digits;
            case "percent" -> digits + "%";
            default -> digits + " " + unit.symbol();
        };
    }

    /** "EUR 34 million", "USD 80/bbl": as a newsroom writes sums, where that leaves nothing out. */
    private static String money(Rational value, String symbol) {
        int slash = symbol.indexOf('/');
        String currency = slash < 0 ? symbol : symbol.substring(0, slash);
        String per = slash < 0 ? "" : symbol.substring(slash);
        for (Map.Entry<String, Rational> large : LARGE) {
            Rational many = value.dividedBy(large.getValue());
            boolean isShort = many.toString().length() <= LONGEST_OF_LARGE
                    && many.toString().indexOf('/') < 0;
            if (many.abs().compareTo(Rational.ONE) >= 0 && isShort) {
                return currency + " " + digits(many) + " " + large.getKey() + per;
            }
        }
        return currency + " " + digits(value) + per;
    }

    private static String digits(Rational value) {
        String plain = value.toString();
        if (plain.indexOf('/') >= 0) {
            return plain;
        }
        BigDecimal decimal = new BigDecimal(plain);
        BigInteger whole = decimal.toBigInteger();
        String fraction = decimal.scale() > 0 ? plain.substring(plain.indexOf('.')) : "";
        String sign = decimal.signum() < 0 && whole.signum() == 0 ? "-" : "";
        return sign + grouped(whole) + fraction.substring(0, Math.min(fraction.length(), DECIMALS + 1));
    }

    /** "1,234,567"; a verdict prints several numbers, and a format would take most of its time. */
    private static String grouped(BigInteger whole) {
        StringBuilder digits = new StringBuilder(whole.toString());
        int first = whole.signum() < 0 ? 1 : 0;
        for (int at = digits.length() - 3; at > first; at -= 3) {
            digits.insert(at, ',');
        }
        return digits.toString();
    }
}
