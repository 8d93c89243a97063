package dev.crosswire.journey.oracle;

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
 * What a claim says, apart from who says it and when.
 *
 * @param proposal whose number it is, where that of a proposal is one party's or one document's only
 */
record Value(
        Optional<Interval> allowed,
        Optional<Rational> number,
        Optional<Bound> bound,
        Optional<Trend> trend,
        String unit,
        String statement,
        Polarity polarity,
        Aggregation aggregation,
        String proposal) {

    /** Fewer meanings of the words first, then more digits, then the smaller, then anything that tells two apart. */
    static final Comparator<Value> MOST_PRECISE_FIRST = Comparator.comparingInt(Value::vagueness)
            .thenComparingInt(value -> -value.digits())
            .thenComparing(Value::size)
            .thenComparing(Value::toString);

    static Value of(Claim claim, ClaimType type) {
        return switch (claim.content()) {
            case Content.Figure(Quantity quantity) -> {
                Amount amount = Amount.of(quantity, type);
                yield new Value(
                        Optional.of(amount.allowed()),
                        amount.number(),
                        Optional.of(quantity.bound()),
                        quantity.trend(),
                        quantity.unit().symbol(),
                        "",
                        claim.polarity(),
                        claim.aggregation(),
                        proposal(claim, type));
            }
            case Content.Statement(String predicate, Optional<String> holder) ->
                new Value(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        predicate + "|" + holder.orElse(""),
                        claim.polarity(),
                        claim.aggregation(),
                        "");
        };
    }

    private static String proposal(Claim claim, ClaimType type) {
        boolean ofOneParty = type.classOf(claim.modality()) == ModalityClass.INTENT
                && claim.modality().belongsToADocument();
        if (!ofOneParty) {
            return "";
        }
        return claim.document()
                .map(name -> "document " + name)
                .orElse("by " + claim.attribution().authority().orElse(claim.source()));
    }

    Value whoeverProposedIt() {
        return new Value(allowed, number, bound, trend, unit, statement, polarity, aggregation, "");
    }

    /** Whether it is near one number, or a statement. */
    boolean isPoint() {
        return vagueness() <= 1;
    }

    private int vagueness() {
        if (bound.isEmpty()) {
            return 0;
        }
        return switch (bound.get()) {
            case EXACT -> 0;
            case APPROX -> 1;
            case AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN -> 2;
            case RANGE -> 3;
            case VAGUE -> 4;
        };
    }

    private int digits() {
        if (number.isEmpty() || !number.get().isInteger()) {
            return 0;
        }
        String written = number.get().numerator().abs().toString();
        int last = written.length();
        while (last > 1 && written.charAt(last - 1) == '0') {
            last--;
        }
        return last;
    }

    private Rational size() {
        return number.or(() -> allowed.flatMap(Interval::lowValue)).orElse(Rational.ZERO);
    }
}
