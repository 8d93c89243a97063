package dev.crosswire.extraction.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of months and weekdays, which tell a date's numbers from others. */
public final class Calendar {

    /** In the order of the year, written out. */
    public static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    /** In the order of the year, by their first three letters. */
    public static final List<String> SHORT_MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** From Monday on, written out. */
    public static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private static final Set<String> MONTH_NAMES = union(List.of(MONTHS, SHORT_MONTHS, List.of("sept")));

    private static final Set<String> WEEKDAY_NAMES =
            union(List.of(WEEKDAYS, List.of("mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun")));

    private Calendar() {}

    /** Whether the word names a month: "may" and "march" do where they are capitalised. */
    public static boolean isMonth(Token token) {
        return MONTH_NAMES.contains(token.lower()) && token.isCapitalised();
    }

    /** Whether the word names a day of the week. */
    public static boolean isWeekday(Token token) {
        return WEEKDAY_NAMES.contains(token.lower()) && token.isCapitalised();
    }

    private static Set<String> union(List<List<String>> names) {
        return names.stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
    }
}
