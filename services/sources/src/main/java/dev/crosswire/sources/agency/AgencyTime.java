package dev.crosswire.sources.agency;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/** The times of ninjs and NewsML-G2: ISO 8601 with an offset, with or without a colon in it, or a date alone. */
final class AgencyTime {

    private static final int LONGEST = 40;

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("[XXX]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /** The last place on earth where a day begins: whatever was meant, it has begun by then. */
    private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

    private AgencyTime() {}

    /**
     * When something happened. A date alone is the start of its day, in UTC if it has no offset; a time without an
     * offset is another moment in every newsroom and counts as not stated.
     */
    static Optional<Instant> stated(String text) {
        return read(text, ZoneOffset.UTC, false);
    }

    /** When an embargo ends, at the latest that the words allow; empty if they cannot be read, which is no leave to publish. */
    static Optional<Instant> latest(String text) {
        return read(text, LAST, true);
    }

    private static Optional<Instant> read(String text, ZoneOffset missing, boolean localTimes) {
        String stated = text.strip();
        if (stated.isEmpty() || stated.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            if (stated.indexOf('T') < 0 && stated.indexOf('t') < 0) {
                TemporalAccessor date = DATE.parseBest(stated, AgencyTime::dayWithOffset, LocalDate::from);
                return Optional.of(
                        date instanceof LocalDate day ? day.atStartOfDay().toInstant(missing) : Instant.from(date));
            }
            TemporalAccessor time = FORMAT.parseBest(stated, OffsetDateTime::from, LocalDateTime::from);
            if (time instanceof LocalDateTime local) {
                return localTimes ? Optional.of(local.toInstant(missing)) : Optional.empty();
            }
            return Optional.of(Instant.from(time));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static OffsetDateTime dayWithOffset(TemporalAccessor parsed) {
        return LocalDate.from(parsed).atStartOfDay().atOffset(ZoneOffset.from(parsed));
    }
}
