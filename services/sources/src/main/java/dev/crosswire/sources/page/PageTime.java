package dev.crosswire.sources.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A time as pages state it: ISO 8601 in its looser forms, the dates of HTTP and mail, seconds or milliseconds since 1970. */
final class PageTime {

    private static final int LONGEST = 60;

    private static final DateTimeFormatter LOOSE_ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("uuuu-M-d[['T'][' ']H:mm[:ss]]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[' '][XXXXX][XXX][XX][X]['UTC']['GMT']")
            .toFormatter(Locale.ROOT);

    private static final List<DateTimeFormatter> FORMS = List.of(
            LOOSE_ISO,
            DateTimeFormatter.RFC_1123_DATE_TIME,
            DateTimeFormatter.BASIC_ISO_DATE,
            form("uuuu/M/d[ H:mm[:ss]]"),
            form("[EEEE, ][EEE, ]d MMMM uuuu[[','] H:mm[:ss]][' '][XXX][XX]"),
            form("[EEEE, ][EEE, ]d MMM uuuu[[','] H:mm[:ss]][' '][XXX][XX]"),
            form("[EEEE, ][EEE, ]MMMM d, uuuu[[','] h:mm a]"),
            form("[EEEE, ][EEE, ]MMM d, uuuu[[','] h:mm a]"));

    private PageTime() {}

    /** The time; empty for what is none, or lies outside of the years 1900 to 2200. */
    static Optional<Instant> parse(String stated) {
        String text = stated.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        if (text.matches("\\d{10}|\\d{13}")) {
            long number = Long.parseLong(text);
            return Optional.of(text.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
        }
        return FORMS.stream().flatMap(form -> parse(text, form).stream()).findFirst();
    }

    private static Optional<Instant> parse(String text, DateTimeFormatter form) {
        try {
            TemporalAccessor read = form.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            Instant instant = switch (read) {
                case OffsetDateTime at -> at.toInstant();
                case LocalDateTime at -> at.toInstant(ZoneOffset.UTC);
                case LocalDate day -> day.atStartOfDay(ZoneOffset.UTC).toInstant();
                default -> Instant.MIN;
            };
            int year = instant.equals(Instant.MIN)
                    ? 0
                    : instant.atOffset(ZoneOffset.UTC).getYear();
            return year >= 1900 && year <= 2200 ? Optional.of(instant) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}
