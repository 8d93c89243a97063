package dev.crosswire.extraction.quantity;

import dev.crosswire.core.quantity.Bound;
import dev.crosswire.core.quantity.Interval;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.core.quantity.Trend;
import dev.crosswire.extraction.quantity.NumberGrammar.Numeral;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The numbers of a sentence with their bounds and ranges. Percentages, money, ordinals, years after a preposition and
 * numbers in names ("Boeing 737", "Article 4") are left out.
 */
public final class Mentions {

    /** A sentence with more numbers is a table, of which no more is read: work stays bounded. */
    private static final int MOST = 60;

    private static final Set<String> BEFORE_A_YEAR = Set.of(
            "in", "since", "by", "until", "till", "early", "late", "mid", "during", "year", "through", "may", "fiscal");

    /** Before these, 2014 is a year and 2000 is a number. */
    private static final Set<String> PERHAPS_BEFORE_A_YEAR =
            Set.of("of", "before", "after", "for", "from", "to", "and", "around", "about");

    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "apr",
            "aug",
            "sept",
            "oct",
            "nov",
            "dec");

    /** Words whose number is a name, not a count. */
    private static final Set<String> NAMING = Set.of(
            "article",
            "articles",
            "section",
            "chapter",
            "resolution",
            "no",
            "no.",
            "nos",
            "number",
            "page",
            "line",
            "room",
            "flight",
            "route",
            "highway",
            "phase",
            "day",
            "aged",
            "age",
            "act",
            "paragraph",
            "clause",
            "point",
            "option",
            "boeing",
            "airbus",
            "category",
            "battalion",
            "brigade",
            "regiment",
            "unit",
            "group",
            "channel");

    private static final Set<String> MEASURES = Set.of(
            "percent",
            "%",
            "per",
            "pct",
            "percentage",
            "dollar",
            "dollars",
            "euro",
            "euros",
            "pounds",
            "usd",
            "eur",
            "km",
            "kilometers",
            "kilometres",
            "miles",
            "metres",
            "meters",
            "years",
            "months",
            "weeks",
            "days",
            "hours",
            "minutes",
            "degrees",
            "tons",
            "tonnes",
            "rubles",
            "roubles",
            "hryvnia",
            "yen",
            "yuan");

    private Mentions() {}

    /** The mentions in text order, at most 60. */
    public static List<Mention> of(Sentence sentence) {
        List<Mention> mentions = new ArrayList<>();
        int at = 0;
        while (at < sentence.size() && mentions.size() < MOST) {
            Optional<Numeral> numeral = NumberGrammar.at(sentence, at);
            if (numeral.isEmpty()) {
                at++;
                continue;
            }
            Mention mention = mention(sentence, at, numeral.get());
            if (!isName(sentence, at, mention) && !isMeasure(sentence, at, mention)) {
                mentions.add(mention);
            }
            at = Math.max(mention.to(), at + 1);
        }
        return mentions;
    }

    private static Mention mention(Sentence sentence, int start, Numeral first) {
        Optional<Mention> range = range(sentence, start, first);
        if (range.isPresent()) {
            return range.get();
        }
        Bound bound = first.vague() ? Bound.VAGUE : Bound.EXACT;
        Interval interval = Interval.closed(first.low(), first.high());
        int from = start;
        int to = first.to();
        Optional<BoundWords.Found> before = BoundWords.before(sentence, start);
        Optional<BoundWords.Found> found = before.or(() -> BoundWords.after(sentence, first.to()));
        if (found.isPresent()) {
            from = Math.min(from, found.get().from());
            to = Math.max(to, found.get().to());
            interval = BoundWords.bounded(found.get(), first.low(), first.high());
            // "about several thousand" is no less vague
            bound = first.vague() && found.get().bound() == Bound.APPROX
                    ? Bound.VAGUE
                    : found.get().bound();
        }
        Optional<Rational> stated = first.vague() ? Optional.empty() : Optional.of(first.low());
        return Mention.bare(from, to, start, interval, stated, bound, Optional.empty());
    }

    /** "between X and Y", "from X to Y", "X to Y", "X-Y", "X or Y"; a scale after the second counts for both. */
    private static Optional<Mention> range(Sentence sentence, int start, Numeral first) {
        int link = first.to();
        if (first.vague() || link + 1 >= sentence.size()) {
            return Optional.empty();
        }
        Token mark = sentence.token(link);
        boolean between = sentence.is(start - 1, "between");
        boolean from = sentence.is(start - 1, "from");
        boolean dash = (mark.isHyphen() || mark.is("–")) && mark.adjoins(sentence.token(link - 1));
        boolean linked = (between && mark.is("and"))
                || (mark.is("to") && !between)
                || (!between && !from && (dash || mark.is("or")));
        if (!linked) {
            return Optional.empty();
        }
        Optional<Numeral> read = NumberGrammar.at(sentence, link + 1);
        if (read.isEmpty() || read.get().vague()) {
            return Optional.empty();
        }
        Numeral second = read.get();
        Rational low = first.low();
        if (first.scale().equals(Rational.ONE)
                && low.compareTo(second.low()) < 0
                && low.compareTo(Rational.of(1000)) < 0) {
            low = low.times(second.scale());
        }
        Rational high = second.low();
        int order = low.compareTo(high);
        if (order == 0 || (order > 0 && !from)) {
            return Optional.empty();
        }
        boolean spread = sentence.is(start - 2, "ranging")
                || sentence.is(start - 2, "anywhere")
                || sentence.is(start - 2, "range");
        Optional<Trend> trend = from && !spread ? Optional.of(order < 0 ? Trend.UP : Trend.DOWN) : Optional.empty();
        Interval interval = order < 0 ? Interval.closed(low, high) : Interval.closed(high, low);
        int begin = between || from ? start - 1 : start;
        return Optional.of(Mention.bare(begin, second.to(), start, interval, Optional.empty(), Bound.RANGE, trend));
    }

    private static boolean isName(Sentence sentence, int at, Mention mention) {
        Token token = sentence.token(at);
        if (at > 0) {
            Token before = sentence.token(at - 1);
            boolean joined =
                    token.adjoins(before) && (before.isHyphen() || before.isWord() || before.is(".") || before.is("#"));
            if (joined || NAMING.contains(before.lower())) {
                return true;
            }
            if (MONTHS.contains(before.lower()) && mention.to() - mention.from() == 1) {
                return true;
            }
            if (before.is(".") && sentence.is(at - 2, "no")) {
                return true;
            }
            boolean perhaps = PERHAPS_BEFORE_A_YEAR.contains(before.lower())
                    && !token.lower().endsWith("00");
            if (isYear(token) && (BEFORE_A_YEAR.contains(before.lower()) || perhaps)) {
                return true;
            }
        }
        boolean month = mention.to() < sentence.size()
                && MONTHS.contains(sentence.token(mention.to()).lower());
        return month || (at == 0 && isYear(token) && !token.lower().endsWith("00"));
    }

    private static boolean isYear(Token token) {
        if (token.kind() != Token.Kind.NUMBER
                || token.text().length() != 4
                || token.text().contains(".")) {
            return false;
        }
        int year = Integer.parseInt(token.text());
        return year >= 1900 && year < 2100;
    }

    private static boolean isMeasure(Sentence sentence, int at, Mention mention) {
        if (at > 0 && "$€£¥₴₽".contains(sentence.token(at - 1).text())) {
            return true;
        }
        if (mention.to() >= sentence.size()) {
            return false;
        }
        Token after = sentence.token(mention.to());
        int noun = after.isHyphen() ? mention.to() + 1 : mention.to();
        return noun < sentence.size()
                && (MEASURES.contains(sentence.token(noun).lower()) || isMonthish(sentence.token(noun)));
    }

    private static boolean isMonthish(Token token) {
        return MONTHS.contains(token.lower()) && token.isCapitalised();
    }
}
