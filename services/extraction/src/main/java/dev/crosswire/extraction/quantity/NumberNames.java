package dev.crosswire.extraction.quantity;

import dev.crosswire.extraction.entries.WordLists;
import dev.crosswire.extraction.quantity.HeadNouns.Head;
import dev.crosswire.extraction.text.Calendar;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import dev.crosswire.extraction.text.Token.Kind;
import java.util.Set;

/**
 * Numbers that state nothing: parts of names ("Boeing 737", "Article 4"), years, dates, times, addresses, ages beside a name
 * and list markers. "one" as a pronoun belongs to them.
 */
final class NumberNames {

    static final Set<String> NAMING = WordLists.of(NumberNames.class, "naming");

    static final Set<String> PERHAPS_NAMING = WordLists.of(NumberNames.class, "perhaps naming");

    static final Set<String> HEADLINE_VERBS = WordLists.of(NumberNames.class, "headline words");

    private static final Set<String> STREETS = WordLists.of(NumberNames.class, "streets");

    static final Set<String> JOINED = WordLists.of(NumberNames.class, "joined");

    /** Before a "p" these are lines of a screen, not pence. */
    private static final Set<String> SCREENS = Set.of("360", "480", "720", "1080", "1440", "2160");

    private static final Set<String> AGES = Set.of("aged", "ages");

    /** Tokens of a list of ages. */
    private static final int LONGEST_LIST = 16;

    private NumberNames() {}

    /** Whether the figure states no quantity. */
    static boolean is(Sentence sentence, Figure figure) {
        Token token = sentence.token(figure.number());
        if (token.kind() == Kind.WORD) {
            return WordNames.is(sentence, figure, token);
        }
        if (isJoined(sentence, figure)) {
            return true;
        }
        int to = figure.numeral().to();
        boolean decade = to < sentence.size()
                && sentence.token(to).is("s")
                && sentence.token(to).adjoins(sentence.token(to - 1));
        boolean padded = token.text().length() > 1
                && token.text().charAt(0) == '0'
                && token.text().chars().allMatch(Character::isDigit)
                && figure.numeral().low().signum() != 0;
        boolean emergency = !figure.isMeasured()
                && to == figure.number() + 1
                && (token.text().equals("911") || token.text().equals("999"))
                && HeadNouns.of(sentence, to, false).at() < 0;
        boolean screen = sentence.is(to, "p") && SCREENS.contains(token.text());
        if (padded || emergency || screen || decade || Dates.isClock(sentence, to) || Dates.isDay(sentence, figure)) {
            return true;
        }
        boolean bare = to == figure.number() + 1 && !figure.isMeasured();
        if (figure.isMeasured() && (isSummit(sentence, figure) || isLettered(sentence, figure))) {
            return true;
        }
        if (figure.isMeasured()) {
            return !UnitNames.isMoney(figure.unit())
                    && figure.unit().dimension().equals("calendar")
                    && isNumbered(sentence, figure);
        }
        if (!bare) {
            return false;
        }
        Head head = HeadNouns.of(sentence, to, false);
        return Dates.isYear(sentence, figure, token, head)
                || isNumbered(sentence, figure)
                || (head.at() < 0 && isPerhapsNumbered(sentence, figure))
                || isAddress(sentence, to)
                || isAgeOrSeed(sentence, figure, token)
                || isMarker(sentence, figure, token)
                || isNamed(sentence, figure, token, head);
    }

    private static boolean isJoined(Sentence sentence, Figure figure) {
        int at = figure.number();
        if (at == 0 || figure.from() < at) {
            return false;
        }
        Token before = sentence.token(at - 1);
        if (!sentence.token(at).adjoins(before)) {
            return false;
        }
        if ((before.isHyphen() || before.is("−") || before.is("+")) && at > 1) {
            Token word = sentence.token(at - 2);
            boolean scale = at > 2
                    && word.adjoins(sentence.token(at - 3))
                    && sentence.token(at - 3).kind() == Kind.NUMBER;
            boolean close = before.adjoins(word) && !scale && (word.isWord() || word.kind() == Kind.CODE);
            return close && !JOINED.contains(word.lower());
        }
        return before.isWord()
                || before.is("#")
                || before.is("№")
                || (before.is(".") && at > 1 && before.adjoins(sentence.token(at - 2)))
                || (before.is("/") && at > 1 && sentence.token(at - 2).isWord());
    }

    /** "COP29": the climate conferences, no Colombian pesos. */
    private static boolean isSummit(Sentence sentence, Figure figure) {
        Token number = sentence.token(figure.number());
        return figure.from() == figure.number() - 1
                && sentence.token(figure.from()).text().equals("COP")
                && number.adjoins(sentence.token(figure.from()))
                && number.text().length() == 2
                && figure.numeral().to() == figure.number() + 1;
    }

    /** "Route 3N", "Gate 12C": a letter of the name, no unit. */
    private static boolean isLettered(Sentence sentence, Figure figure) {
        int to = figure.numeral().to();
        return figure.unitFrom() == to
                && to < sentence.size()
                && sentence.token(to).text().length() == 1
                && Character.isUpperCase(sentence.token(to).text().charAt(0))
                && sentence.token(to).adjoins(sentence.token(to - 1))
                && figure.from() > 0
                && sentence.token(figure.from() - 1).isCapitalised()
                && isNumbered(sentence, figure);
    }

    private static boolean isNumbered(Sentence sentence, Figure figure) {
        int at = figure.from() - 1;
        return at >= 0
                && (NAMING.contains(sentence.token(at).lower())
                        || (sentence.is(at, ".")
                                && (sentence.is(at - 1, "no")
                                        || sentence.is(at - 1, "nr")
                                        || sentence.is(at - 1, "nos")
                                        || sentence.is(at - 1, "nrs"))));
    }

    private static boolean isPerhapsNumbered(Sentence sentence, Figure figure) {
        return figure.from() > 0
                && PERHAPS_NAMING.contains(sentence.token(figure.from() - 1).lower());
    }

    private static boolean isAddress(Sentence sentence, int to) {
        int end = Math.min(sentence.size(), to + 5);
        for (int i = to; i < end; i++) {
            Token token = sentence.token(i);
            boolean part = token.isCapitalised()
                    || token.kind() == Kind.NUMBER
                    || token.is("st")
                    || token.is("th")
                    || token.is("nd")
                    || token.is("rd");
            if (!part) {
                return false;
            }
            if (i > to && STREETS.contains(token.lower()) && token.isCapitalised()) {
                return true;
            }
            if (i == to && (token.is("rue") || token.is("ave") || token.is("avenue") || token.is("via"))) {
                return true;
            }
        }
        return false;
    }

    /** "Smith, 45, said", "Smith (45)". */
    private static boolean isAgeOrSeed(Sentence sentence, Figure figure, Token token) {
        int at = figure.from();
        int to = figure.numeral().to();
        boolean small = token.text().length() <= 2 && figure.numeral().low().isInteger();
        if (!small || at < 2 || to > sentence.size()) {
            return false;
        }
        boolean commas =
                sentence.is(at - 1, ",") && (sentence.is(to, ",") || sentence.is(to, ".") || to == sentence.size());
        boolean parentheses = sentence.is(at - 1, "(") && sentence.is(to, ")");
        Token name = sentence.token(at - 2);
        if (isListedAge(sentence, at - 1)) {
            return true;
        }
        boolean beside = name.isCapitalised()
                || (commas
                        && name.isWord()
                        && !HeadNouns.isClosed(name.lower())
                        && !HeadNouns.isPlural(sentence, at - 2));
        return (commas || parentheses) && beside && !Calendar.isMonth(name);
    }

    /** "aged 24, 31 and 45": all are ages. */
    private static boolean isListedAge(Sentence sentence, int before) {
        int at = before;
        while (at > 0
                && before - at < LONGEST_LIST
                && (sentence.is(at, ",")
                        || sentence.is(at, "and")
                        || sentence.is(at, "or")
                        || sentence.token(at).kind() == Kind.NUMBER)) {
            at--;
        }
        return at < before && at >= 0 && AGES.contains(sentence.token(at).lower());
    }

    /** "1. Ukraine", "2) Talks", at the start. */
    private static boolean isMarker(Sentence sentence, Figure figure, Token token) {
        int to = figure.numeral().to();
        boolean first = figure.from() == 0 || (figure.from() == 1 && sentence.is(0, "("));
        boolean mark = sentence.is(to, ")") || (sentence.is(to, ".") && to + 1 < sentence.size());
        return first && mark && token.text().length() <= 2;
    }

    /** Beside a capitalised word and with nothing that it counts, a number is a name: "Big 12", "Fortune 100", "787 Dreamliner". */
    private static boolean isNamed(Sentence sentence, Figure figure, Token token, Head head) {
        int to = figure.numeral().to();
        boolean separated = token.text().indexOf(',') > 0 || token.text().indexOf('.') >= 0;
        if (separated || head.at() >= 0) {
            return false;
        }
        if (to < sentence.size()
                && sentence.token(to).isCapitalised()
                && !isSaid(sentence, to)
                && !isDemonym(sentence.token(to).lower())) {
            return true;
        }
        int at = figure.from() - 1;
        if (at < 0 || figure.from() < figure.number()) {
            return false;
        }
        Token before = sentence.token(at);
        boolean capital = before.isWord() && !before.text().equals(before.lower());
        boolean bounded =
                BoundWords.before(sentence, figure.from()).isPresent() || ChangeWords.isChange(before.lower());
        boolean plain = HEADLINE_VERBS.contains(before.lower())
                || NumberWords.isCardinal(before.lower())
                || HeadNouns.isClosed(before.lower())
                || before.lower().endsWith("ly");
        return capital
                && !bounded
                && !plain
                && !Calendar.isWeekday(before)
                && !before.text().equals("I");
    }

    private static boolean isDemonym(String word) {
        return word.endsWith("an")
                || word.endsWith("ish")
                || word.endsWith("ese")
                || word.equals("french")
                || word.equals("greek")
                || word.equals("iraqi")
                || word.equals("israeli")
                || word.equals("us")
                || word.equals("u.s.");
    }

    private static boolean isSaid(Sentence sentence, int at) {
        return HeadNouns.isClosed(sentence.token(at).lower())
                || Calendar.isWeekday(sentence.token(at))
                || HeadNouns.isPlural(sentence, at)
                || (at > 1 && isShouted(sentence.token(at)) && isShouted(sentence.token(at - 2)));
    }

    private static boolean isShouted(Token token) {
        return token.isWord()
                && token.text().length() > 1
                && token.text().chars().noneMatch(Character::isLowerCase);
    }
}
