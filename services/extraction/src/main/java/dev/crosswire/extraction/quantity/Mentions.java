package dev.crosswire.extraction.quantity;

import dev.crosswire.core.quantity.Bound;
import dev.crosswire.core.quantity.Interval;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.core.quantity.Trend;
import dev.crosswire.core.quantity.Unit;
import dev.crosswire.extraction.entries.WordLists;
import dev.crosswire.extraction.quantity.BoundWords.Limit;
import dev.crosswire.extraction.quantity.HeadNouns.Head;
import dev.crosswire.extraction.quantity.Phrases.Found;
import dev.crosswire.extraction.quantity.Spans.Span;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The quantities of a sentence: numbers with what bounds them, ranges and changes, in the unit that they are written in and
 * with the noun that they count. Ordinals, years, dates, times, scores and numbers in names are left out.
 */
public final class Mentions {

    /** A sentence with more numbers is a table, of which no more is read: work stays bounded. */
    private static final int MOST = 60;

    private static final Unit YEARS_OF_AGE = new Unit("y", "age");

    private static final Set<String> OCCASIONS = WordLists.of(Mentions.class, "occasions");

    /** Words between what bounds a number and the number: "up to a reported 30", "at least another 12". */
    private static final Phrases<Boolean> FILLERS = Phrases.ending();

    static {
        for (String filler : List.of(
                "a reported",
                "a total of",
                "a record",
                "another",
                "a further",
                "an additional",
                "a whopping",
                "a combined",
                "a staggering",
                "an extra",
                "an astonishing",
                "a mere")) {
            FILLERS.add(filler, true);
        }
    }

    private Mentions() {}

    /** The mentions in text order, at most 60. */
    public static List<Mention> of(Sentence sentence) {
        List<Mention> mentions = new ArrayList<>();
        int at = 0;
        int figures = 0;
        while (at < sentence.size() && mentions.size() < MOST && figures < 4 * MOST) {
            Optional<Figure> read = Figure.at(sentence, at);
            if (read.isEmpty()) {
                at++;
                continue;
            }
            figures++;
            Figure figure = read.get();
            if (NumberNames.is(sentence, figure)) {
                at = afterName(sentence, figure);
            } else if (Scores.is(sentence, figure)) {
                at = afterScore(sentence, figure.numeral().to());
            } else {
                Optional<Span> span = Spans.of(sentence, figure).or(() -> Spans.margin(sentence, figure));
                mentions.add(span.isPresent() ? range(sentence, figure, span.get()) : single(sentence, figure));
                at = Math.max(
                        at + 1,
                        span.map(Span::end)
                                .orElse(Math.max(figure.end(), figure.numeral().to())));
            }
        }
        return Neighbours.settled(sentence, mentions);
    }

    /** A year's second half, "2020-21", is of the name. */
    private static int afterName(Sentence sentence, Figure figure) {
        int to = figure.numeral().to();
        boolean linked = to + 1 < sentence.size()
                && (sentence.token(to).isHyphen() || sentence.is(to, "–") || sentence.is(to, "/"))
                && sentence.token(to).adjoins(sentence.token(to - 1))
                && sentence.token(to + 1).number().isPresent();
        return linked ? to + 2 : Math.max(to, figure.number() + 1);
    }

    private static int afterScore(Sentence sentence, int dash) {
        int at = dash;
        while (at + 1 < sentence.size()
                && (sentence.token(at).isHyphen() || sentence.is(at, "–"))
                && (sentence.token(at + 1).number().isPresent()
                        || NumberWords.isCardinal(sentence.token(at + 1).lower()))) {
            at += 2;
        }
        return Math.max(at, dash + 1);
    }

    private static Mention range(Sentence sentence, Figure first, Span span) {
        int to = span.last().numeral().to();
        Figure unit = span.unit();
        boolean measured = unit.isMeasured();
        Head head = measured ? shareOf(sentence, unit, span.end()) : HeadNouns.of(sentence, to, false);
        Unit counted = measured || head.at() < 0 ? unit.unit() : rate(sentence, head.at() + 1, unit.unit());
        boolean age = counted.equals(Unit.COUNT) && head.at() < 0 && isAge(sentence, span.from() - 1);
        Unit in = age ? YEARS_OF_AGE : counted;
        return new Mention(
                span.from(),
                to,
                first.number(),
                Interval.closed(span.low(), span.high()),
                Optional.empty(),
                span.approximate() ? Bound.APPROX : Bound.RANGE,
                span.trend(),
                in,
                measured ? unit.unitFrom() : to,
                measured ? unit.unitTo() : to,
                head.lemma(),
                head.at());
    }

    private static Mention single(Sentence sentence, Figure figure) {
        Numeral numeral = figure.numeral();
        int to = numeral.to();
        Optional<Found<Limit>> after = BoundWords.after(sentence, to)
                .or(() -> figure.end() > to ? BoundWords.after(sentence, figure.end()) : Optional.empty());
        int noun = after.isPresent() && after.get().from() == to ? after.get().to() : to;
        boolean one = numeral.low().equals(Rational.ONE) && !numeral.isVague();
        Head head = figure.isMeasured() || numeral.isFraction()
                ? shareOf(sentence, figure, figure.end())
                : HeadNouns.of(sentence, noun, one);
        if (after.isEmpty() && head.at() >= 0) {
            after = BoundWords.after(sentence, head.at() + 1).filter(found -> found.to() - found.from() > 1);
        }
        Optional<Found<Limit>> before = before(sentence, figure);
        Optional<Limit> limit = limit(before.map(Found::meaning), after.map(Found::meaning));
        int from = before.map(Found::from).orElse(figure.from());
        Interval interval = limit.isPresent()
                ? BoundWords.bounded(limit.get(), numeral.low(), numeral.high())
                : Interval.closed(numeral.low(), numeral.high());
        Bound bound = limit.map(Limit::bound).orElse(Bound.EXACT);
        if (numeral.isVague() && (bound == Bound.APPROX || bound == Bound.EXACT)) {
            // "about several thousand" is no less vague
            bound = Bound.VAGUE;
        }
        boolean share = figure.isMeasured() && head.at() >= 0 && sentence.is(figure.end(), "of");
        boolean upTo = before.isPresent() && sentence.is(before.get().from(), "up");
        // "lost 40 % of its armour" is a share, no change of one
        // "fell below 50 %" says where to
        boolean level = before.isPresent()
                && (sentence.is(before.get().to() - 1, "below")
                        || sentence.is(before.get().to() - 1, "above"));
        Optional<Trend> trend = upTo || share || level
                ? Optional.empty()
                : figure.sign()
                        .or(() -> ChangeWords.of(
                                sentence,
                                figure,
                                from,
                                figure.isMeasured()
                                        || head.at() < 0
                                        || head.lemma().equals("point")));
        boolean age = figure.unit().equals(Unit.COUNT) && head.at() < 0 && isAge(sentence, from - 1);
        boolean rated = !figure.isMeasured();
        int counted = head.at() >= 0 ? head.at() + 1 : noun;
        return new Mention(
                from,
                noun,
                figure.number(),
                interval,
                numeral.isVague() ? Optional.empty() : Optional.of(numeral.low()),
                bound,
                trend,
                age ? YEARS_OF_AGE : rated ? rate(sentence, counted, figure.unit()) : figure.unit(),
                figure.unitFrom(),
                figure.unitTo(),
                head.lemma(),
                head.at());
    }

    /** "aged under 25", "children between the ages of 5 and 11", "the age of 12". */
    private static boolean isAge(Sentence sentence, int before) {
        int at = sentence.is(before, "of") ? before - 1 : before;
        return sentence.is(at, "aged") || sentence.is(at, "ages") || sentence.is(at, "age");
    }

    /** The bounding words before a figure: of "up to about 5" all. "over three days" says how long, not how long at least. */
    private static Optional<Found<Limit>> before(Sentence sentence, Figure figure) {
        Optional<Found<Limit>> found = BoundWords.before(sentence, figure.from());
        if (found.isEmpty()) {
            found = FILLERS.before(sentence, figure.from())
                    .flatMap(filler -> BoundWords.before(sentence, filler.from()))
                    .map(it -> new Found<>(it.from(), figure.from(), it.meaning()));
        }
        if (found.isEmpty() && figure.from() < figure.number()) {
            found = BoundWords.before(sentence, figure.number()).filter(it -> it.from() <= figure.from());
        }
        if (found.isEmpty()) {
            return found;
        }
        Found<Limit> near = found.get();
        String dimension = figure.unit().dimension();
        boolean span = sentence.is(near.from(), "over")
                && near.to() - near.from() == 1
                && (dimension.equals("time") || dimension.equals("calendar") || isOccasions(sentence, figure))
                && !(near.from() > 0 && isMeasure(sentence.token(near.from() - 1)));
        if (span) {
            return Optional.empty();
        }
        if (near.meaning().bound() == Bound.APPROX) {
            Optional<Found<Limit>> far = BoundWords.before(sentence, near.from());
            if (far.isPresent()) {
                return Optional.of(
                        new Found<>(far.get().from(), near.to(), far.get().meaning()));
            }
        }
        return found;
    }

    /** "over six nights", "over three games". */
    private static boolean isOccasions(Sentence sentence, Figure figure) {
        int to = figure.numeral().to();
        return to < sentence.size()
                && OCCASIONS.contains(sentence.token(to).lower())
                && figure.numeral().low().compareTo(Rational.of(20)) < 0;
    }

    private static boolean isMeasure(Token before) {
        return switch (before.lower()) {
            case "for",
                    "in",
                    "after",
                    "took",
                    "lasted",
                    "of",
                    "is",
                    "was",
                    "well",
                    "just",
                    "lasting",
                    "takes",
                    "taken" -> true;
            default -> before.isMark();
        };
    }

    /** "about 500 or more" is at least 500: words that leave a side open outweigh the others. */
    private static Optional<Limit> limit(Optional<Limit> before, Optional<Limit> after) {
        boolean weak = before.isEmpty() || before.get().bound() == Bound.APPROX;
        return weak && after.isPresent() ? after : before;
    }

    /** The noun of a share or of a change: "60 % of voters", "a fifth of the territory", "a 5 % rise". */
    private static Head shareOf(Sentence sentence, Figure figure, int end) {
        boolean share = figure.unit().dimension().equals("ratio") && sentence.is(end, "of");
        if (!share) {
            return figure.isMeasured() ? ChangeWords.nounAfter(sentence, end) : Head.NONE;
        }
        Head head = HeadNouns.of(sentence, end, false);
        return head.at() >= 0 ? head : HeadNouns.of(sentence, end, true);
    }

    /** "3,000 tests per day" is of another unit than 3,000 tests. */
    private static Unit rate(Sentence sentence, int at, Unit unit) {
        UnitNames.Found rated = UnitGrammar.per(sentence, new UnitNames.Found(at, at, unit));
        return rated.unit();
    }
}
