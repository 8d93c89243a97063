package dev.crosswire.core.finding;

import dev.crosswire.core.claim.Aggregation;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimType;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.ModalityClass;
import dev.crosswire.core.claim.Polarity;
import dev.crosswire.core.comparison.Amount;
import dev.crosswire.core.quantity.Bound;
import dev.crosswire.core.quantity.Interval;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.core.quantity.Trend;
import java.util.Comparator;
import java.util.Optional;

/**
 * What a claim says, apart from who and when: claims of one strand that share it are compared as one, so that the work
 * on a hot subject grows with its different values and not with its claims.
 *
 * @param statement predicate and holder of a statement, empty for a number
 * @param proposal whose number it is, where a proposal's number is its proposer's or document's only
 */
record Said(
        Optional<Interval> allowed,
        Optional<Rational> number,
        Optional<Bound> bound,
        Optional<Trend> trend,
        String unit,
        String statement,
        Polarity polarity,
        Aggregation aggregation,
        String proposal) {

    /** The more precise first, then the smaller, then anything that tells two apart. */
    static final Comparator<Said> MOST_PRECISE_FIRST = Comparator.comparingInt(Said::vagueness)
            .thenComparing(Comparator.comparingInt(Said::digits).reversed())
            .thenComparing(said -> said.number
                    .or(() -> said.allowed.flatMap(Interval::lowValue))
                    .orElse(Rational.ZERO))
            .thenComparing(Said::toString);

    static Said by(Claim claim, ClaimType type) {
        // "Could send" and "will send" are one act, whoever says so.
        boolean figure = claim.content() instanceof Content.Figure;
        String proposal = figure
                        && type.classOf(claim.modality()) == ModalityClass.INTENT
                        && claim.modality().belongsToADocument()
                ? claim.document()
                        .map(name -> "document " + name)
                        .orElse("by " + claim.attribution().voice())
                : "";
        return switch (claim.content()) {
            case Content.Figure(Quantity quantity) -> {
                Amount amount = Amount.of(quantity, type);
                yield new Said(
                        Optional.of(amount.allowed()),
                        amount.number(),
                        Optional.of(quantity.bound()),
                        quantity.trend(),
                        quantity.unit().symbol(),
                        "",
                        claim.polarity(),
                        claim.aggregation(),
                        proposal);
            }
            case Content.Statement(String predicate, Optional<String> holder) ->
                new Said(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        predicate + "|" + holder.orElse(""),
                        claim.polarity(),
                        claim.aggregation(),
                        proposal);
        };
    }

    /** The same, whoever proposed it. */
    Said byAnybody() {
        return new Said(allowed, number, bound, trend, unit, statement, polarity, aggregation, "");
    }

    /** Whether it is near one number rather than a bound, a range or a vague word. */
    boolean isPoint() {
        return vagueness() <= 1;
    }

    private int vagueness() {
        return bound.map(words -> switch (words) {
                    case EXACT -> 0;
                    case APPROX -> 1;
                    case AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN -> 2;
                    case RANGE -> 3;
                    case VAGUE -> 4;
                })
                .orElse(0);
    }

    /** Significant digits of the number. */
    private int digits() {
        return number.filter(Rational::isInteger)
                .map(value -> new java.math.BigDecimal(value.numerator())
                        .stripTrailingZeros()
                        .precision())
                .orElse(0);
    }
}
