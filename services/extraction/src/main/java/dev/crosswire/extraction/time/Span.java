package dev.crosswire.extraction.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * A time that some words name, in UTC.
 *
 * @param from first token of the words, prepositions aside
 * @param to token after the last
 * @param start first moment of it
 * @param end moment after its last
 */
record Span(int from, int to, LocalDateTime start, LocalDateTime end) {

    static Span days(int from, int to, LocalDate first, LocalDate after) {
        return new Span(from, to, first.atStartOfDay(), after.atStartOfDay());
    }

    static Span day(int from, int to, LocalDate day) {
        return days(from, to, day, day.plusDays(1));
    }

    static Span month(int from, int to, LocalDate first, int months) {
        return days(from, to, first.withDayOfMonth(1), first.withDayOfMonth(1).plusMonths(months));
    }

    static Span year(int from, int to, int year) {
        return days(from, to, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    /** The same words and those up to {@code other}'s last, from the start of the one to the end of the other. */
    Span through(Span other) {
        boolean ordered = start.isBefore(other.end);
        return new Span(from, other.to, ordered ? start : start.minusYears(1), other.end);
    }

    Span until(int last) {
        return new Span(from, last, start, end);
    }

    Span yearsEarlier(int years) {
        return new Span(from, to, start.minusYears(years), end.minusYears(years));
    }

    boolean isShorterThanAMonth() {
        return ChronoUnit.DAYS.between(start, end) < 28;
    }
}
