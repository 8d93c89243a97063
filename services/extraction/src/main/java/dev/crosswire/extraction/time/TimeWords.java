package dev.crosswire.extraction.time;

import dev.crosswire.core.quantity.Rational;
import dev.crosswire.extraction.text.Calendar;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What single words of a sentence say of time: months, weekdays, hours, units, years and small counts. */
final class TimeWords {

    private static final Map<String, Integer> SEASONS = Map.of("spring", 3, "summer", 6, "autumn", 9, "winter", 12);
    private static final Map<String, Integer> SMALL = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12));
    private static final Map<String, Integer> HOURS = Map.of(
            "noon", 12, "midday", 12, "morning", 12, "afternoon", 18, "evening", 22, "night", 24, "midnight", 24);
    private static final Set<String> UNITS = Set.of("hour", "day", "week", "month", "year", "quarter", "season");

    private final Sentence sentence;

    TimeWords(Sentence sentence) {
        this.sentence = sentence;
    }

    /** The weekday that the token names, 0 for Monday, or -1. */
    int weekday(int i) {
        return i < sentence.size() && sentence.token(i).isCapitalised()
                ? Calendar.WEEKDAYS.indexOf(sentence.token(i).lower())
                : -1;
    }

    /** The first month of the season that the token names, or 0. */
    int season(int i) {
        return i < sentence.size() ? SEASONS.getOrDefault(sentence.token(i).lower(), 0) : 0;
    }

    /** Hours from the start of the day to the end of the part of it that the token names. */
    Optional<Integer> hours(int i) {
        return i < sentence.size()
                ? Optional.ofNullable(HOURS.get(sentence.token(i).lower()))
                : Optional.empty();
    }

    /** The month that the token names, 1 to 12, or 0; "may" only as "May". */
    int month(int i) {
        Token token = sentence.token(i);
        if (!token.isCapitalised()) {
            return 0;
        }
        int full = Calendar.MONTHS.indexOf(token.lower());
        if (full >= 0) {
            return full + 1;
        }
        String cut = token.lower().equals("sept") ? "sep" : token.lower();
        return Calendar.SHORT_MONTHS.indexOf(cut) + 1;
    }

    /** The unit of time that the token names, in the singular, or nothing. */
    String unit(int i) {
        if (i >= sentence.size()) {
            return "";
        }
        String word = sentence.token(i).lower();
        String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return UNITS.contains(singular) ? singular : "";
    }

    /** A number in digits, or a small one in words. */
    Optional<Integer> count(int i) {
        if (i >= sentence.size()) {
            return Optional.empty();
        }
        Integer small = SMALL.get(sentence.token(i).lower());
        return small != null ? Optional.of(small) : integer(i);
    }

    /** A plain number of at most four digits. */
    Optional<Integer> integer(int i) {
        if (i >= sentence.size()) {
            return Optional.empty();
        }
        Token token = sentence.token(i);
        boolean plain = token.text().length() <= 4 && token.text().chars().allMatch(Character::isDigit);
        return plain && token.number().map(Rational::toString).isPresent()
                ? Optional.of(Integer.parseInt(token.text()))
                : Optional.empty();
    }

    /** A year of this century or the last. */
    Optional<Integer> year(int i) {
        return integer(i).filter(number -> number >= 1900 && number < 2100);
    }
}
