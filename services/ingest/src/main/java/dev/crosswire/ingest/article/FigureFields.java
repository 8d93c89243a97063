package dev.crosswire.ingest.article;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosswire.core.quantity.Bound;
import dev.crosswire.core.quantity.End;
import dev.crosswire.core.quantity.Interval;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.core.quantity.Trend;
import dev.crosswire.core.quantity.Unit;
import dev.crosswire.extraction.quantity.Units;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a posted claim. The ends that its words allow follow from the number and its bound where they are not given,
 * by the claim model; where they are, they must agree with both.
 */
record FigureFields(JsonFields fields) {

    private static final Rational ABOUT = Rational.of(1, 10);

    /** Digits with which {@code extract} prints what no finite decimal states. */
    private static final int PRINTED_DIGITS = 16;

    private static final Pattern WRITTEN = Pattern.compile("-?[0-9]+(/[0-9]+|(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?)");

    /**
     * The quantity of the fields.
     *
     * @param words the number as it stands in the sentence, for a claim that does not repeat it
     * @param noun what is counted, for a claim that does not say
     */
    Quantity read(String words, String noun) throws InvalidArticleException {
        Bound bound = fields.named("bound", Bound.class).orElseThrow(() -> fields.missing("bound"));
        Optional<JsonFields> exact = fields.object("exact");
        Optional<Rational> value = number("value", exact);
        Interval interval = interval(bound, value, number("low", exact), number("high", exact));
        checkAgreement(bound, value, interval);
        return new Quantity(
                interval,
                value,
                bound,
                fields.named("trend", Trend.class),
                unit(),
                fields.nameOrEmpty("noun").orElse(noun),
                surface().orElse(words.length() <= ArticleLimits.SURFACE_CHARACTERS ? words : ""));
    }

    /** The words of the number, as the claim repeats them. */
    Optional<String> surface() throws InvalidArticleException {
        return fields.words("surface", ArticleLimits.SURFACE_CHARACTERS).filter(surface -> !surface.isBlank());
    }

    private Unit unit() throws InvalidArticleException {
        String symbol = fields.name("unit").orElseThrow(() -> fields.missing("unit"));
        Optional<String> dimension = fields.name("dimension");
        return dimension
                .map(given -> new Unit(symbol, given))
                .or(() -> Units.of(symbol))
                .orElseThrow(() -> fields.wrong(
                        "unit", "is none that is known; say in \"dimension\" what it measures, such as length"));
    }

    private Interval interval(Bound bound, Optional<Rational> value, Optional<Rational> low, Optional<Rational> high)
            throws InvalidArticleException {
        Optional<Rational> from = low;
        Optional<Rational> to = high;
        if (low.isEmpty() && high.isEmpty() && value.isPresent()) {
            Rational stated = value.get();
            Rational reach = stated.abs().times(ABOUT);
            switch (bound) {
                case EXACT -> {
                    from = value;
                    to = value;
                }
                case APPROX -> {
                    from = Optional.of(stated.minus(reach));
                    to = Optional.of(stated.plus(reach));
                }
                case AT_LEAST, MORE_THAN -> from = value;
                case AT_MOST, LESS_THAN -> to = value;
                case RANGE, VAGUE -> {}
            }
        }
        boolean lowOpen = fields.flag("lowOpen", bound == Bound.MORE_THAN && from.isPresent());
        boolean highOpen = fields.flag("highOpen", bound == Bound.LESS_THAN && to.isPresent());
        if ((lowOpen && from.isEmpty()) || (highOpen && to.isEmpty())) {
            throw fields.wrong(
                    lowOpen && from.isEmpty() ? "lowOpen" : "highOpen", "is true of an end that is not given");
        }
        try {
            return new Interval(end(from, lowOpen), end(to, highOpen));
        } catch (IllegalArgumentException e) {
            throw fields.wrong("low", "lies above high, so that no value lies between them");
        }
    }

    private static End end(Optional<Rational> at, boolean open) {
        return at.map(value -> open ? End.open(value) : End.closed(value)).orElseGet(End::unbounded);
    }

    private void checkAgreement(Bound bound, Optional<Rational> value, Interval interval)
            throws InvalidArticleException {
        boolean low = interval.lowValue().isPresent();
        boolean high = interval.highValue().isPresent();
        boolean lowOpen = interval.low() instanceof End.Open;
        boolean highOpen = interval.high() instanceof End.Open;
        Optional<String> objection = switch (bound) {
            case EXACT ->
                unless(interval.isPoint() && interval.lowValue().equals(value), "value, low and high are one number");
            case APPROX -> unless(low && high, "low and high are given");
            case AT_LEAST -> unless(low && !high && !lowOpen, "low is given, not open, and high is not");
            case MORE_THAN -> unless(low && lowOpen, "low is given and open");
            case AT_MOST -> unless(high && !low && !highOpen, "high is given, not open, and low is not");
            case LESS_THAN -> unless(high && highOpen, "high is given and open");
            case RANGE -> unless(low && high && value.isEmpty(), "low and high are given, and value is not");
            case VAGUE -> unless(low || high, "low or high is given");
        };
        if (objection.isPresent()) {
            throw fields.wrong("bound", "is " + bound + ", of which " + objection.get());
        }
        if (value.isPresent() && !reaches(interval, value.get())) {
            throw fields.wrong("value", "lies outside of low and high");
        }
    }

    /** An end that is open is still as far as the number may lie: "more than 30" states 30. */
    private static boolean reaches(Interval interval, Rational value) {
        return interval.lowValue().filter(low -> low.compareTo(value) > 0).isEmpty()
                && interval.highValue()
                        .filter(high -> high.compareTo(value) < 0)
                        .isEmpty();
    }

    private static Optional<String> unless(boolean so, String otherwise) {
        return so ? Optional.empty() : Optional.of(otherwise);
    }

    /** A number with its exact value, where a decimal could only come near it. */
    private Optional<Rational> number(String field, Optional<JsonFields> exact) throws InvalidArticleException {
        Optional<Rational> near = number(fields, field);
        if (exact.isEmpty()) {
            return near;
        }
        Optional<Rational> precise = number(exact.get(), field);
        if (near.isPresent() && precise.isPresent() && !near.equals(precise)) {
            Rational printed = Rational.of(precise.get().toDecimal(PRINTED_DIGITS));
            if (!printed.equals(near.get())) {
                throw exact.get().wrong(field, "is not the number that " + field + " rounds");
            }
        }
        return precise.or(() -> near);
    }

    private static Optional<Rational> number(JsonFields from, String field) throws InvalidArticleException {
        Optional<JsonNode> posted = from.field(field);
        if (posted.isEmpty()) {
            return Optional.empty();
        }
        JsonNode node = posted.get();
        if (node.isNumber()) {
            return Optional.of(decimal(from, field, node.decimalValue()));
        }
        if (!node.isTextual()) {
            throw from.wrongKind(field, "a number, or one in a string", node);
        }
        String text = node.textValue().strip();
        from.checkLength(field, text, 2 * ArticleLimits.DIGITS);
        if (!WRITTEN.matcher(text).matches()) {
            throw from.wrong(field, "is neither a decimal such as \"1.5\" nor a fraction such as \"1/3\"");
        }
        if (text.indexOf('/') < 0) {
            return Optional.of(decimal(from, field, new BigDecimal(text)));
        }
        try {
            return Optional.of(Rational.parse(text));
        } catch (IllegalArgumentException e) {
            throw from.wrong(field, "is a fraction with a denominator of zero");
        }
    }

    /** Looks at the exponent before it counts out any zeros. */
    private static Rational decimal(JsonFields from, String field, BigDecimal decimal) throws InvalidArticleException {
        if (decimal.signum() == 0) {
            return Rational.ZERO;
        }
        long before = (long) decimal.precision() - decimal.scale();
        if (before > ArticleLimits.DIGITS || decimal.scale() > ArticleLimits.DIGITS) {
            throw from.wrong(
                    field, "has more than " + ArticleLimits.DIGITS + " digits before or behind its decimal point");
        }
        return Rational.of(decimal);
    }
}
