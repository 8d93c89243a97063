package dev.crosswire.extraction.text;

import java.util.Set;

/** The names of months and weekdays, which tell a date's numbers from others. */
public final class Calendar {

    private static final Set<String> MONTHS = Set.of(
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
            "december",
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec");

    private static final Set<String> WEEKDAYS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "mon",
            "tue",
            "tues",
            "wed",
            "thu",
            "thurs",
            "fri",
            "sat",
            "sun");

    private Calendar() {}

    /** Whether the word names a month: "may" and "march" do where they are capitalised. */
    public static boolean isMonth(Token token) {
        return MONTHS.contains(token.lower()) && token.isCapitalised();
    }

    /** Whether the word names a day of the week. */
    public static boolean isWeekday(Token token) {
        return WEEKDAYS.contains(token.lower()) && token.isCapitalised();
    }
}
