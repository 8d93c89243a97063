package dev.crosswire.extraction.quantity;

import dev.crosswire.core.quantity.Rational;
import dev.crosswire.extraction.entries.WordLists;
import dev.crosswire.extraction.quantity.HeadNouns.Head;
import dev.crosswire.extraction.text.Calendar;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import dev.crosswire.extraction.text.Token.Kind;
import java.util.Set;

/** Numbers that are the time of day, the day of a month or a year. */
final class Dates {

    private static final Set<String> BEFORE_A_YEAR = WordLists.of(Dates.class, "before a year");

    private static final Set<String> BEFORE_ANY_YEAR = WordLists.of(Dates.class, "before any year");

    private static final Set<String> CLOCK = Set.of("am", "pm", "a.m", "a.m.", "p.m", "p.m.", "gmt", "utc", "o'clock");

    private static final Set<String> ZONES = Set.of("BST", "EST", "EDT", "CET", "IST", "ET", "PT", "PDT", "PST");

    private Dates() {}

    /** Whether "am", "GMT" and the like follow. */
    static boolean isClock(Sentence sentence, int to) {
        return to < sentence.size()
                && (CLOCK.contains(sentence.token(to).lower())
                        || ZONES.contains(sentence.token(to).text()));
    }

    /** "7 January", "January 7", "6-7 January", "March 3 and 4"; a larger number after a month is no day. */
    static boolean isDay(Sentence sentence, Figure figure) {
        Rational value = figure.numeral().low();
        int to = figure.numeral().to();
        boolean plain = to == figure.number() + 1 && value.isInteger() && value.signum() > 0;
        if (!plain || (figure.isMeasured() && !figure.unit().dimension().equals("calendar"))) {
            return false;
        }
        boolean day = value.compareTo(Rational.of(31)) <= 0;
        boolean year = value.compareTo(Rational.of(1000)) >= 0
                && value.compareTo(Rational.of(2200)) < 0
                && !sentence.token(figure.number()).text().contains(",");
        if (!day && !year) {
            return false;
        }
        int after = linkedTo(sentence, to, 1);
        if (day && after < sentence.size() && Calendar.isMonth(sentence.token(after)) && !figure.isMeasured()) {
            return true;
        }
        int before = linkedTo(sentence, figure.number() - 1, -1);
        if (before < 0) {
            return false;
        }
        if (sentence.is(before, ".") || (sentence.is(before, ",") && year)) {
            before--;
        }
        if (before < 0) {
            return false;
        }
        if (Calendar.isMonth(sentence.token(before))) {
            boolean people = HeadNouns.of(sentence, to, false).at() >= 0 && sentence.is(before - 1, "in") && !year;
            return !people;
        }
        boolean dayBefore = year
                && before > 0
                && sentence.token(before).kind() == Kind.NUMBER
                && Calendar.isMonth(sentence.token(before - 1));
        return dayBefore && !figure.isMeasured();
    }

    /** Over "and 5", "-7", "to 9" beside a date's number, to what stands beyond. */
    private static int linkedTo(Sentence sentence, int at, int step) {
        int beyond = at + step;
        if (at < 0 || at >= sentence.size() || beyond < 0 || beyond >= sentence.size()) {
            return at;
        }
        Token link = sentence.token(at);
        boolean links = link.is("and")
                || link.is("to")
                || link.is("or")
                || link.isHyphen()
                || link.is("–")
                || link.is("through");
        boolean day = sentence.token(beyond).kind() == Kind.NUMBER
                && sentence.token(beyond).text().length() <= 2;
        if (links && day) {
            return beyond + step;
        }
        return step > 0 && link.is("of") ? beyond : at;
    }

    /** Whether a four-digit number is a year: by what stands before it, and since counts have a comma or a noun. */
    static boolean isYear(Sentence sentence, Figure figure, Token token, Head head) {
        if (token.text().length() != 4
                || !figure.numeral().low().isInteger()
                || token.text().contains(".")) {
            return false;
        }
        int year = figure.numeral().low().numerator().intValue();
        int to = figure.numeral().to();
        String before = figure.from() > 0 ? sentence.token(figure.from() - 1).lower() : "";
        boolean led = before.isEmpty()
                || BEFORE_A_YEAR.contains(before)
                || sentence.token(figure.from() - 1).isMark();
        boolean counted = head.at() == to;
        boolean round = year % 100 == 0;
        if (year >= 1900 && year < 2100) {
            return !(round && counted && !BEFORE_A_YEAR.contains(before)) && !(round && head.at() >= 0 && !led);
        }
        // "between 1000 and 1800 people" counts on both ends
        boolean people = before.equals("between")
                && sentence.is(to, "and")
                && HeadNouns.of(sentence, to + 2, false).at() == to + 2;
        boolean period = sentence.is(to, "and") && before.equals("between") && !people;
        boolean since = BEFORE_ANY_YEAR.contains(before) && head.at() < 0 && !sentence.is(to, "to") && !people;
        return (year >= 1000 && year < 2200 && since) || (year >= 1000 && year < 1900 && period);
    }
}
