package dev.crosswire.extraction.quantity;

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

    /** Words whose number is a name. */
    private static final Set<String> NAMING = Set.of(
            "article",
            "articles",
            "section",
            "chapter",
            "resolution",
            "no.",
            "nos",
            "nr",
            "nrs",
            "page",
            "pages",
            "line",
            "room",
            "flight",
            "route",
            "highway",
            "interstate",
            "phase",
            "aged",
            "age",
            "ages",
            "act",
            "paragraph",
            "clause",
            "option",
            "boeing",
            "airbus",
            "category",
            "battalion",
            "brigade",
            "regiment",
            "channel",
            "iphone",
            "ipad",
            "galaxy",
            "model",
            "windows",
            "playstation",
            "xbox",
            "pixel",
            "formula",
            "type",
            "apollo",
            "voyager",
            "volume",
            "episode",
            "season",
            "week",
            "version",
            "level",
            "tier",
            "grade",
            "stage",
            "step",
            "rule",
            "law",
            "bill",
            "amendment",
            "proposition",
            "prop",
            "figure",
            "table",
            "exhibit",
            "gate",
            "platform",
            "terminal",
            "pier",
            "district",
            "ward",
            "zone",
            "sector",
            "precinct",
            "apt",
            "suite",
            "unit",
            "building",
            "block",
            "lot",
            "box",
            "size",
            "scope",
            "exercise",
            "exercises",
            "covid",
            "euro",
            "euros",
            "super",
            "rank",
            "ranked",
            "seeded",
            "seed",
            "world",
            "ps",
            "form",
            "chapters",
            "nasdaq",
            "nikkei",
            "ftse",
            "sp",
            "dax",
            "hk",
            "sars",
            "psalm",
            "verse",
            "schedule",
            "annex",
            "appendix",
            "protocol",
            "agenda",
            "vision",
            "class",
            "lane",
            "mach",
            "hole",
            "holes",
            "par");

    /** Words whose number is a name unless something is counted after it. */
    private static final Set<String> PERHAPS_NAMING = Set.of(
            "no",
            "number",
            "numbers",
            "group",
            "day",
            "days",
            "point",
            "round",
            "game",
            "set",
            "match",
            "part",
            "item",
            "year",
            "question",
            "chapter",
            "squadron",
            "division",
            "company",
            "lap",
            "pool",
            "team",
            "plan",
            "case",
            "order",
            "code",
            "top",
            "bottom");

    private static final Set<String> HEADLINE_VERBS = Set.of(
            "kill",
            "kills",
            "killed",
            "leave",
            "leaves",
            "injure",
            "injures",
            "wound",
            "wounds",
            "hit",
            "hits",
            "add",
            "adds",
            "see",
            "sees",
            "claim",
            "claims",
            "near",
            "nears",
            "top",
            "tops",
            "find",
            "finds",
            "arrest",
            "arrests",
            "arrested",
            "with",
            "for",
            "of",
            "in",
            "to",
            "at",
            "by",
            "and",
            "or",
            "from",
            "after",
            "all",
            "only",
            "just",
            "another",
            "other",
            "those",
            "these",
            "between",
            "least",
            "than",
            "up",
            "dead",
            "has",
            "have",
            "had",
            "was",
            "were",
            "is",
            "are",
            "hire",
            "hires",
            "cut",
            "cuts",
            "lay",
            "win",
            "wins",
            "won",
            "score",
            "scores",
            "fine",
            "fines",
            "fined",
            "raise",
            "raises",
            "over",
            "under",
            "exactly",
            "probably",
            "almost",
            "nearly",
            "about",
            "around",
            "some",
            "says",
            "said",
            "out");

    private static final Set<String> STREETS = Set.of(
            "street",
            "st",
            "road",
            "rd",
            "avenue",
            "ave",
            "lane",
            "drive",
            "boulevard",
            "blvd",
            "way",
            "square",
            "place",
            "terrace",
            "court",
            "crescent",
            "hill",
            "close",
            "parkway");

    private static final Set<String> JOINED =
            Set.of("sub", "minus", "negative", "to", "now", "a", "and", "or", "of", "under", "over", "nearly", "about");

    private static final Set<String> PRONOUN_BEFORE = Set.of(
            "no", "any", "every", "some", "each", "this", "that", "which", "the", "another", "such", "new", "big",
            "right", "wrong", "loved", "best", "good", "bad", "only", "own", "day", "number", "same");

    private static final Set<String> ALONE = Set.of(
            "killed",
            "wounded",
            "injured",
            "dead",
            "missing",
            "arrested",
            "hurt",
            "hospitalised",
            "hospitalized",
            "critically",
            "seriously");

    /** Before a "p" these are lines of a screen, not pence. */
    private static final Set<String> SCREENS = Set.of("360", "480", "720", "1080", "1440", "2160");

    private NumberNames() {}

    /** Whether the figure states no quantity. */
    static boolean is(Sentence sentence, Figure figure) {
        Token token = sentence.token(figure.number());
        if (token.kind() == Kind.WORD) {
            return isWordName(sentence, figure, token);
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
        boolean beside = name.isCapitalised()
                || (commas
                        && name.isWord()
                        && !HeadNouns.isClosed(name.lower())
                        && !HeadNouns.isPlural(sentence, at - 2));
        return (commas || parentheses) && beside && !Calendar.isMonth(name);
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

    private static boolean isWordName(Sentence sentence, Figure figure, Token token) {
        int at = figure.number();
        int to = figure.numeral().to();
        if (figure.numeral().isVague() || figure.numeral().isFraction()) {
            return false;
        }
        Token before = at > 0 ? sentence.token(at - 1) : token;
        if (at > 0) {
            boolean joined = before.isHyphen()
                    && at > 1
                    && sentence.token(at - 2).isWord()
                    && before.adjoins(sentence.token(at - 2))
                    && token.adjoins(before)
                    && !JOINED.contains(sentence.token(at - 2).lower());
            boolean named = token.isCapitalised()
                    && before.isCapitalised()
                    && at > 1
                    && !BoundWords.before(sentence, at).isPresent()
                    && HeadNouns.of(sentence, to, false).at() < 0
                    && !figure.isMeasured()
                    && !HEADLINE_VERBS.contains(before.lower());
            boolean of = token.isCapitalised()
                    && before.is("of")
                    && at > 1
                    && sentence.token(at - 2).isCapitalised();
            boolean numbered = !figure.isMeasured()
                    && (NAMING.contains(before.lower())
                            || (PERHAPS_NAMING.contains(before.lower()) && !before.is("no")))
                    && HeadNouns.of(sentence, to, false).at() < 0;
            if (joined || named || of || numbered) {
                return true;
            }
        }
        boolean hyphen = to < sentence.size() && sentence.token(to).isHyphen();
        if (hyphen && to + 1 < sentence.size()) {
            String after = sentence.token(to + 1).lower();
            if (Set.of("way", "fold", "off", "sided", "time", "on", "up", "size", "upmanship", "liner", "stop")
                    .contains(after)) {
                return true;
            }
        }
        if (token.is("zero")) {
            return before.is("net")
                    || before.is("ground")
                    || before.is("below")
                    || before.is("above")
                    || before.is("near")
                    || before.is("patient")
                    || (hyphen && !figure.isMeasured());
        }
        boolean one = token.is("one") && to == at + 1 && figure.from() == at && !figure.isMeasured();
        return one ? isPronoun(sentence, at, before) : isOneDay(sentence, figure, token);
    }

    /** "one day" is some day. */
    private static boolean isOneDay(Sentence sentence, Figure figure, Token token) {
        return token.is("one")
                && figure.unit().symbol().equals("d")
                && figure.end() == figure.number() + 2
                && !BoundWords.before(sentence, figure.number()).isPresent()
                && !sentence.token(figure.number() + 1).isHyphen();
    }

    private static boolean isPronoun(Sentence sentence, int at, Token before) {
        if (at > 0 && PRONOUN_BEFORE.contains(before.lower())) {
            return true;
        }
        if (at + 1 >= sentence.size()) {
            return at > 0 && !before.isMark();
        }
        Token next = sentence.token(at + 1);
        if (next.is("of")) {
            return countsOthers(sentence, at + 2);
        }
        if (ALONE.contains(next.lower())) {
            return false;
        }
        boolean hyphen = next.isHyphen();
        return hyphen || !next.isWord() || HeadNouns.isClosed(next.lower()) || next.is("another") || next.is("who");
    }

    /** "one of the 26 members" counts 26; "one of them" counts nothing. */
    private static boolean countsOthers(Sentence sentence, int at) {
        boolean pronoun = sentence.is(at, "them")
                || sentence.is(at, "us")
                || sentence.is(at, "those")
                || sentence.is(at, "these")
                || sentence.is(at, "whom")
                || sentence.is(at, "which");
        if (pronoun) {
            return !HeadNouns.isPlural(sentence, at + 1);
        }
        for (int i = at; i < Math.min(at + 3, sentence.size()); i++) {
            Token token = sentence.token(i);
            if (token.kind() == Kind.NUMBER
                    || NumberWords.isCardinal(token.lower())
                    || token.is("several")
                    || token.is("dozens")) {
                return true;
            }
        }
        return false;
    }
}
