package dev.crosswire.ingest.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A time as stated: ISO 8601 date and time with an offset, to the millisecond. */
final class StatedTime {

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final int LONGEST = 40;

    private StatedTime() {}

    /** Nothing is assumed: a time without an offset is another moment in every newsroom, so it is refused. */
    static Instant parse(String field, String posted) throws InvalidArticleException {
        Instant time;
        try {
            if (posted.length() > LONGEST) {
                throw new DateTimeException("too long");
            }
            time = OffsetDateTime.parse(posted.strip(), FORMAT).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            throw new InvalidArticleException(
                    field + " is not an ISO 8601 time with an offset, such as 2026-01-06T18:30:00Z");
        }
        if (time.isBefore(ArticleLimits.EARLIEST_PUBLICATION) || !time.isBefore(ArticleLimits.LATEST_PUBLICATION)) {
            throw new InvalidArticleException(field + " must lie between the years 1900 and 2200");
        }
        return time;
    }
}
