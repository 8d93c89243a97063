package dev.crosswire.extraction.quantity;

import dev.crosswire.core.quantity.Bound;
import dev.crosswire.core.quantity.Interval;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.core.quantity.Unit;
import dev.crosswire.extraction.text.Sentence;
import java.util.Optional;

/**
 * A number in digits with the words that bound it, whatever it is of: also a year, or an end of a range ("more than 3 to
 * 7"). Texts that are otherwise alike are told apart by them.
 */
public final class BareNumber {

    private BareNumber() {}

    /** The number that the token is; empty if it is none. */
    public static Optional<Quantity> at(Sentence sentence, int token) {
        return sentence.token(token).number().map(value -> {
            Optional<BoundWords.Limit> limit =
                    BoundWords.before(sentence, token).map(Phrases.Found::meaning);
            Interval allowed =
                    limit.map(it -> BoundWords.bounded(it, value, value)).orElseGet(() -> Interval.point(value));
            Bound bound = limit.map(BoundWords.Limit::bound).orElse(Bound.EXACT);
            Optional<Rational> stated = Optional.of(value);
            String surface = sentence.token(token).text();
            return new Quantity(allowed, stated, bound, Optional.empty(), Unit.COUNT, "", surface);
        });
    }
}
