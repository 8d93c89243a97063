package dev.crosswire.sources.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times in headers: Retry-After and the max-age of Cache-Control (RFC 9110, RFC 9111); nothing beyond a day is believed. */
final class HttpTimes {

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,18}");
    private static final Pattern MAX_AGE =
            Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?([0-9]{1,18})", Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
            "[EEE, dd MMM yyyy HH:mm:ss 'GMT'][EEEE, dd-MMM-yy HH:mm:ss 'GMT'][EEE MMM ppd HH:mm:ss yyyy]",
            Locale.ENGLISH);

    private HttpTimes() {}

    static Optional<Duration> retryAfter(Optional<String> header, Instant now) {
        return header.map(String::strip).flatMap(value -> {
            if (SECONDS.matcher(value).matches()) {
                return Optional.of(atMostADay(Duration.ofSeconds(Long.parseLong(value))));
            }
            return date(value).map(then -> Duration.between(now, then)).map(HttpTimes::atMostADay);
        });
    }

    /** Empty where the answer may not be kept at all, or says nothing. */
    static Optional<Duration> maxAge(List<String> cacheControl) {
        String all = String.join(",", cacheControl).toLowerCase(Locale.ROOT);
        if (all.contains("no-store") || all.contains("no-cache")) {
            return Optional.empty();
        }
        Matcher age = MAX_AGE.matcher(all);
        return age.find()
                ? Optional.of(atMostADay(Duration.ofSeconds(Long.parseLong(age.group(1)))))
                : Optional.empty();
    }

    private static Duration atMostADay(Duration time) {
        return time.isNegative() ? Duration.ZERO : time.compareTo(LONGEST) > 0 ? LONGEST : time;
    }

    private static Optional<Instant> date(String value) {
        try {
            return Optional.of(LocalDateTime.parse(value, DATE).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
