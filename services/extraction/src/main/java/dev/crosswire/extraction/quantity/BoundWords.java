package dev.crosswire.extraction.quantity;

import dev.crosswire.core.quantity.Bound;
import dev.crosswire.core.quantity.End;
import dev.crosswire.core.quantity.Interval;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.extraction.text.Sentence;
import java.util.List;
import java.util.Optional;

/** Words before or after a number that bound it, the longest first. */
final class BoundWords {

    /** Which values "about" and its like allow. */
    private enum Side {
        NONE,
        BOTH,
        BELOW,
        ABOVE
    }

    /** A bounding phrase that was found. */
    record Found(int from, int to, Bound bound, Side side) {}

    private record Phrase(List<String> words, Bound bound, Side side) {}

    /** "about" allows ±10 %, "nearly" only below, "just over" only above: the setting of the claim model. */
    private static final Rational TENTH = Rational.of(1, 10);

    private static final List<Phrase> BEFORE = List.of(
            phrase(Bound.AT_LEAST, "a", "minimum", "of"),
            phrase(Bound.AT_MOST, "a", "maximum", "of"),
            phrase(Bound.AT_MOST, "as", "many", "as"),
            phrase(Bound.AT_LEAST, "no", "fewer", "than"),
            phrase(Bound.AT_LEAST, "no", "less", "than"),
            phrase(Bound.AT_LEAST, "not", "less", "than"),
            phrase(Bound.AT_MOST, "no", "more", "than"),
            phrase(Bound.AT_MOST, "not", "more", "than"),
            approximately(Side.ABOVE, "slightly", "more", "than"),
            approximately(Side.ABOVE, "a", "little", "over"),
            approximately(Side.BELOW, "slightly", "less", "than"),
            phrase(Bound.AT_LEAST, "at", "least"),
            phrase(Bound.AT_MOST, "at", "most"),
            phrase(Bound.MORE_THAN, "more", "than"),
            phrase(Bound.MORE_THAN, "upwards", "of"),
            phrase(Bound.MORE_THAN, "well", "over"),
            phrase(Bound.LESS_THAN, "fewer", "than"),
            phrase(Bound.LESS_THAN, "less", "than"),
            phrase(Bound.AT_MOST, "up", "to"),
            approximately(Side.ABOVE, "just", "over"),
            approximately(Side.BELOW, "just", "under"),
            approximately(Side.BELOW, "close", "to"),
            phrase(Bound.MORE_THAN, "over"),
            phrase(Bound.MORE_THAN, "above"),
            phrase(Bound.LESS_THAN, "under"),
            phrase(Bound.LESS_THAN, "below"),
            approximately(Side.BOTH, "about"),
            approximately(Side.BOTH, "around"),
            approximately(Side.BOTH, "roughly"),
            approximately(Side.BOTH, "approximately"),
            approximately(Side.BOTH, "some"),
            approximately(Side.BOTH, "circa"),
            approximately(Side.BELOW, "nearly"),
            approximately(Side.BELOW, "almost"));

    private static final List<Phrase> AFTER = List.of(
            phrase(Bound.AT_LEAST, "or", "more"),
            phrase(Bound.AT_MOST, "or", "fewer"),
            phrase(Bound.AT_MOST, "or", "less"),
            approximately(Side.BOTH, "or", "so"),
            phrase(Bound.AT_LEAST, "+"));

    private BoundWords() {}

    private static Phrase phrase(Bound bound, String... words) {
        return new Phrase(List.of(words), bound, Side.NONE);
    }

    private static Phrase approximately(Side side, String... words) {
        return new Phrase(List.of(words), Bound.APPROX, side);
    }

    /** The phrase right before the token, if there is one. */
    static Optional<Found> before(Sentence sentence, int number) {
        for (Phrase phrase : BEFORE) {
            int from = number - phrase.words().size();
            if (sentence.startsWith(from, phrase.words())) {
                return Optional.of(new Found(from, number, phrase.bound(), phrase.side()));
            }
        }
        return Optional.empty();
    }

    /** The phrase that starts at the token, if there is one. */
    static Optional<Found> after(Sentence sentence, int to) {
        for (Phrase phrase : AFTER) {
            if (sentence.startsWith(to, phrase.words())) {
                return Optional.of(new Found(to, to + phrase.words().size(), phrase.bound(), phrase.side()));
            }
        }
        return Optional.empty();
    }

    /** What a number from {@code low} to {@code high} allows once it is bounded so. */
    static Interval bounded(Found found, Rational low, Rational high) {
        Rational reach = high.times(TENTH);
        return switch (found.bound()) {
            case AT_LEAST -> new Interval(End.closed(low), End.unbounded());
            case MORE_THAN -> new Interval(End.open(low), End.unbounded());
            case AT_MOST -> new Interval(End.closed(Rational.ZERO), End.closed(high));
            case LESS_THAN ->
                high.signum() > 0 ? new Interval(End.closed(Rational.ZERO), End.open(high)) : Interval.point(high);
            case APPROX ->
                switch (found.side()) {
                    case BELOW -> Interval.closed(low.minus(reach), high);
                    case ABOVE -> Interval.closed(low, high.plus(reach));
                    case BOTH, NONE -> Interval.closed(low.minus(reach), high.plus(reach));
                };
            case EXACT, RANGE, VAGUE -> Interval.closed(low, high);
        };
    }
}
