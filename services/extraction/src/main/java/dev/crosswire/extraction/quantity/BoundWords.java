package dev.crosswire.extraction.quantity;

import dev.crosswire.core.quantity.Bound;
import dev.crosswire.core.quantity.End;
import dev.crosswire.core.quantity.Interval;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.extraction.entries.EntryFile;
import dev.crosswire.extraction.quantity.Phrases.Found;
import dev.crosswire.extraction.text.Sentence;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words before or after a number that bound it, from {@code bounds.yaml}. */
final class BoundWords {

    /** Which values "about" and its like allow. */
    enum Side {
        NONE,
        BOTH,
        BELOW,
        ABOVE
    }

    enum Place {
        BEFORE,
        AFTER
    }

    /** What a phrase does to a number. */
    record Limit(Bound bound, Side side) {}

    /** Phrases that bound alike. */
    record Entry(List<String> words, Bound bound, @Nullable Side side, Place place) {

        Entry {
            if (words.isEmpty()) {
                throw new IllegalArgumentException("an entry needs words");
            }
            boolean fits = switch (bound) {
                case APPROX -> side != null;
                case LESS_THAN -> side == null || side == Side.BELOW;
                case MORE_THAN -> side == null || side == Side.ABOVE;
                default -> side == null;
            };
            if (!fits) {
                throw new IllegalArgumentException(
                        "APPROX needs a side, LESS_THAN may have BELOW, MORE_THAN ABOVE, and no other bound has one");
            }
        }
    }

    /** "about" allows ±10 %, "nearly" only below, "just over" only above: the setting of the claim model. */
    private static final Rational TENTH = Rational.of(1, 10);

    private static final Phrases<Limit> BEFORE = Phrases.ending();
    private static final Phrases<Limit> AFTER = Phrases.starting();

    static {
        for (Entry entry : EntryFile.builtIn(BoundWords.class, "bounds.yaml", Entry.class)) {
            Phrases<Limit> phrases = entry.place() == Place.BEFORE ? BEFORE : AFTER;
            Limit limit = new Limit(entry.bound(), entry.side() == null ? Side.NONE : entry.side());
            entry.words().forEach(words -> phrases.add(words, limit));
        }
    }

    private BoundWords() {}

    /** The phrase right before the token, if there is one. */
    static Optional<Found<Limit>> before(Sentence sentence, int number) {
        return BEFORE.before(sentence, number);
    }

    /** The phrase that starts at the token, if there is one. */
    static Optional<Found<Limit>> after(Sentence sentence, int to) {
        Optional<Found<Limit>> found = AFTER.at(sentence, to);
        if (found.isEmpty()) {
            return found;
        }
        int next = found.get().to();
        // "above 10 and below 20" bounds 20, and a plus apart from its number adds
        boolean other = next < sentence.size()
                && (sentence.token(next).number().isPresent()
                        || NumberWords.isCardinal(sentence.token(next).lower())
                        || sentence.is(next, "a")
                        || sentence.is(next, "/")
                        || UnitNames.before(sentence, next + 1).isPresent());
        boolean apart = sentence.is(to, "+") && to > 0 && !sentence.token(to).adjoins(sentence.token(to - 1));
        // "a $15 minimum wage" is no bound
        boolean adjective = (sentence.is(to, "minimum") || sentence.is(to, "maximum"))
                && next < sentence.size()
                && sentence.token(next).isWord()
                && !HeadNouns.isClosed(sentence.token(next).lower());
        return other || apart || adjective ? Optional.empty() : found;
    }

    /** What another number allows that is bounded as the mention is. */
    static Interval like(Mention mention, Rational value) {
        Rational stated = mention.stated().orElseThrow();
        boolean below = mention.interval()
                .highValue()
                .filter(high -> high.compareTo(stated) <= 0)
                .isPresent();
        boolean above = mention.interval()
                .lowValue()
                .filter(low -> low.compareTo(stated) >= 0)
                .isPresent();
        boolean approximate = mention.bound() == Bound.APPROX
                || (mention.interval().lowValue().isPresent()
                        && mention.interval().highValue().isPresent());
        Side side = !approximate ? Side.NONE : below == above ? Side.BOTH : below ? Side.BELOW : Side.ABOVE;
        return bounded(new Limit(mention.bound(), side), value, value);
    }

    /** What a number from {@code low} to {@code high} allows once it is bounded so. */
    static Interval bounded(Limit limit, Rational low, Rational high) {
        Rational reach = high.abs().times(TENTH);
        return switch (limit.bound()) {
            case AT_LEAST -> new Interval(End.closed(low), End.unbounded());
            case MORE_THAN ->
                new Interval(
                        End.open(low), limit.side() == Side.ABOVE ? End.closed(high.plus(reach)) : End.unbounded());
            case AT_MOST -> new Interval(End.unbounded(), End.closed(high));
            case LESS_THAN ->
                new Interval(
                        limit.side() == Side.BELOW ? End.closed(low.minus(reach)) : End.unbounded(), End.open(high));
            case APPROX ->
                switch (limit.side()) {
                    case BELOW -> Interval.closed(low.minus(reach), high);
                    case ABOVE -> Interval.closed(low, high.plus(reach));
                    case BOTH, NONE -> Interval.closed(low.minus(reach), high.plus(reach));
                };
            case EXACT, RANGE, VAGUE -> Interval.closed(low, high);
        };
    }
}
