package dev.crosswire.extraction.quantity;

import dev.crosswire.core.quantity.Bound;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.core.quantity.Trend;
import dev.crosswire.core.quantity.Unit;
import dev.crosswire.extraction.entries.WordLists;
import dev.crosswire.extraction.quantity.Phrases.Found;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.Optional;
import java.util.Set;

/**
 * Two numbers that are one quantity: a range ("between 5 and 7 %", "$10 to $15 billion", "10-15", "two or three") or a
 * change ("from 12 to 15"). A scale or unit that stands once counts for both. Scores are neither.
 */
final class Spans {

    /** How many words may stand between the ends of a change ("from $36,040 on Monday to $34,935"). */
    private static final int GAP = 8;

    private static final Rational THOUSAND = Rational.of(1000);

    private static final Set<String> SPREADING = WordLists.of(Spans.class, "spreading");

    /**
     * Two numbers as one.
     *
     * @param from first token, "between" and its like included
     * @param low the lower end
     * @param trend set for a change
     * @param last the second number
     * @param unit that of both
     * @param end token after all of it
     * @param approximate whether "about" or its like stands before it
     */
    record Span(
            int from,
            Rational low,
            Rational high,
            Optional<Trend> trend,
            Figure last,
            Figure unit,
            int end,
            boolean approximate) {}

    private Spans() {}

    static boolean isTight(Sentence sentence, int dash) {
        Token mark = sentence.token(dash);
        return isDash(mark)
                && mark.adjoins(sentence.token(dash - 1))
                && sentence.token(dash + 1).adjoins(mark);
    }

    private static boolean isDash(Token token) {
        return token.isHyphen() || token.is("–") || token.is("—") || token.is("−");
    }

    /** The range or change that the figure begins, if it begins one. */
    static Optional<Span> of(Sentence sentence, Figure first) {
        if (first.numeral().isVague()) {
            return Optional.empty();
        }
        int bounded = BoundWords.before(sentence, first.from()).map(Found::from).orElse(first.from());
        boolean between = sentence.is(bounded - 1, "between");
        boolean from = sentence.is(bounded - 1, "from");
        int link = first.end();
        if (link < sentence.size()
                && sentence.token(link).isHyphen()
                && (sentence.is(link + 1, "to") || sentence.is(link + 1, "or"))) {
            link++;
        }
        Optional<Figure> second = links(sentence, link, between, from) ? next(sentence, link + 1) : Optional.empty();
        if (second.isEmpty() && from) {
            second = beyond(sentence, first, link);
        }
        if (second.isEmpty() || second.get().numeral().isVague() || NumberNames.is(sentence, second.get())) {
            return Optional.empty();
        }
        Figure last = further(sentence, second.get(), from);
        Optional<Figure> unit = unit(sentence, first, last);
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        boolean to = sentence.is(second.get().from() - 1, "to");
        return span(
                sentence, first, last, unit.get(), between || from ? bounded - 1 : bounded, from, between, to, link);
    }

    /** "53 ± 3 %", "9.8 +/- 0.1": a number and how far it may be off. */
    static Optional<Span> margin(Sentence sentence, Figure first) {
        int at = first.end();
        boolean sign = sentence.is(at, "±");
        boolean written = sentence.is(at, "+") && sentence.is(at + 1, "/") && sentence.is(at + 2, "-");
        int next = sign ? at + 1 : at + 3;
        if ((!sign && !written)
                || next >= sentence.size()
                || first.numeral().isVague()
                || sentence.token(next).number().isEmpty()) {
            return Optional.empty();
        }
        return Figure.at(sentence, next)
                .filter(off -> off.numeral().high().signum() != 0)
                .map(off -> new Span(
                        first.from(),
                        first.numeral().low().minus(off.numeral().low().abs()),
                        first.numeral().low().plus(off.numeral().low().abs()),
                        Optional.empty(),
                        off,
                        off.isMeasured() ? off : first,
                        off.end(),
                        false));
    }

    private static Optional<Span> span(
            Sentence sentence,
            Figure first,
            Figure last,
            Figure unit,
            int begin,
            boolean from,
            boolean between,
            boolean to,
            int link) {
        Rational low = first.numeral().low();
        Rational high = last.numeral().low();
        Rational scale = last.numeral().scale();
        boolean bare = first.numeral().scale().equals(Rational.ONE);
        if (bare && scale.compareTo(Rational.ONE) > 0 && low.compareTo(high.dividedBy(scale)) < 0) {
            low = low.times(scale);
        } else if (bare
                && !to
                && isDash(sentence.token(link))
                && low.compareTo(THOUSAND) < 0
                && sentence.token(last.number()).text().endsWith(",000")
                && low.compareTo(high.dividedBy(THOUSAND)) < 0) {
            low = low.times(THOUSAND);
        }
        int order = low.compareTo(high);
        boolean negative = high.signum() < 0;
        boolean stated = to && first.isMeasured() && last.isMeasured();
        if (order == 0 || (order > 0 && !from && !between && !negative && !stated)) {
            return Optional.empty();
        }
        boolean both = first.isMeasured() && last.isMeasured();
        Optional<Trend> moved =
                ChangeWords.of(sentence, last, from || between ? begin : first.from(), last.isMeasured());
        boolean far = high.compareTo(low.times(Rational.of(5))) > 0 && !last.isMeasured();
        boolean verb = moved.isPresent();
        if (to && !from && !between && verb && (both || first.isMeasured() || far)) {
            // "rose 5% to 120": a change, and the level that it led to
            return Optional.empty();
        }
        boolean wide = low.signum() > 0 && high.compareTo(low.times(Rational.of(20))) > 0;
        boolean other =
                last.from() > link + 1 && !sentence.token(last.from() - 1).isHyphen();
        if ((wide || other) && sentence.is(link, "or")) {
            return Optional.empty();
        }
        boolean again = from
                && sentence.is(last.end(), "to")
                && last.end() + 1 < sentence.size()
                && next(sentence, last.end() + 1).isPresent();
        boolean spread = again || isSpread(sentence, begin - 1) || isSpread(sentence, begin - 2);
        Optional<Trend> trend =
                from && to ? (spread ? Optional.empty() : Optional.of(order < 0 ? Trend.UP : Trend.DOWN)) : moved;
        return Optional.of(new Span(
                begin,
                order < 0 ? low : high,
                order < 0 ? high : low,
                trend,
                last,
                unit,
                Math.max(last.end(), last.numeral().to()),
                !(from && to)
                        && !between
                        && BoundWords.before(sentence, first.from())
                                .filter(found -> found.meaning().bound() == Bound.APPROX)
                                .isPresent()));
    }

    private static boolean isSpread(Sentence sentence, int at) {
        return at >= 0 && SPREADING.contains(sentence.token(at).lower());
    }

    private static boolean links(Sentence sentence, int link, boolean between, boolean from) {
        if (link + 1 >= sentence.size()) {
            return false;
        }
        Token mark = sentence.token(link);
        if (mark.is("to")) {
            return true;
        }
        if (between) {
            return mark.is("and") || isDash(mark);
        }
        if (mark.is("through") || mark.is("~")) {
            return true;
        }
        if (isDash(mark)) {
            boolean tight = mark.adjoins(sentence.token(link - 1));
            boolean spaced = !tight && !sentence.token(link + 1).adjoins(mark);
            return tight || spaced;
        }
        return mark.is("or") && !from;
    }

    /** The figure whose first token is the index. */
    private static Optional<Figure> next(Sentence sentence, int index) {
        for (int at = index; at < Math.min(sentence.size(), index + 4); at++) {
            Token token = sentence.token(at);
            boolean starts = token.number().isPresent() || (token.isWord() && at <= index + 1);
            Optional<Figure> figure = starts ? Figure.at(sentence, at) : Optional.empty();
            if (figure.isPresent()) {
                int from = figure.get().from();
                boolean bounded = BoundWords.before(sentence, from)
                        .filter(found -> found.from() == index)
                        .isPresent();
                boolean direct = from == index
                        || (from == index + 1 && sentence.token(index).isHyphen());
                return direct || bounded ? figure : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Of "from 24 to 33-35" the end is 35. */
    private static Figure further(Sentence sentence, Figure last, boolean from) {
        int dash = last.numeral().to();
        boolean range = from && !last.isMeasured() && dash + 1 < sentence.size() && isTight(sentence, dash);
        return range
                ? next(sentence, dash + 1)
                        .filter(more ->
                                more.numeral().low().compareTo(last.numeral().low()) > 0)
                        .orElse(last)
                : last;
    }

    /** The second end of "from … to …" with words between. */
    private static Optional<Figure> beyond(Sentence sentence, Figure first, int start) {
        for (int at = start; at < Math.min(sentence.size() - 1, start + GAP); at++) {
            Token token = sentence.token(at);
            if (token.isMark() && !token.isHyphen()) {
                return Optional.empty();
            }
            if (token.is("to")) {
                return next(sentence, at + 1)
                        .filter(second -> first.isMeasured()
                                ? !second.isMeasured() || same(first.unit(), second.unit())
                                : !second.isMeasured()
                                        && HeadNouns.of(sentence, first.end(), false)
                                                .lemma()
                                                .equals(HeadNouns.of(sentence, second.end(), false)
                                                        .lemma()));
            }
        }
        return Optional.empty();
    }

    /** Which of the two has the unit of both; empty if they differ. */
    private static Optional<Figure> unit(Sentence sentence, Figure first, Figure last) {
        if (first.isMeasured() && last.isMeasured()) {
            return same(first.unit(), last.unit())
                    ? Optional.of(
                            last.unit().symbol().length()
                                            >= first.unit().symbol().length()
                                    ? last
                                    : first)
                    : Optional.empty();
        }
        if (first.isMeasured()) {
            boolean counted = HeadNouns.of(sentence, last.end(), false).at() == last.end()
                    || last.unit().equals(Unit.FRACTION);
            return counted ? Optional.empty() : Optional.of(first);
        }
        boolean fraction = first.unit().equals(Unit.FRACTION) != last.unit().equals(Unit.FRACTION);
        return fraction && !last.isMeasured() ? Optional.empty() : Optional.of(last);
    }

    /** "$75 a barrel" and "$45" are of one unit. */
    private static boolean same(Unit a, Unit b) {
        return a.equals(b)
                || a.symbol().startsWith(b.symbol() + "/")
                || b.symbol().startsWith(a.symbol() + "/");
    }
}
