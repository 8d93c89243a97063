package dev.crosswire.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where on a topic of findings reading begins. */
sealed interface TailStart {

    /** With what comes from now on. */
    record Now() implements TailStart {}

    /** With the oldest that is kept. */
    record Beginning() implements TailStart {}

    /** With what was written then or later. */
    record Since(Instant time) implements TailStart {

        private static final Pattern PERIOD = Pattern.compile("(\\d{1,6})([smhd])");

        /** An instant, or a period before now such as 30m, 24h or 7d; empty if it is neither. */
        static Optional<Since> parse(String text, Instant now) {
            Matcher period = PERIOD.matcher(text.strip().toLowerCase(Locale.ROOT));
            try {
                if (!period.matches()) {
                    return Optional.of(new Since(Instant.parse(text.strip())));
                }
                long count = Long.parseLong(period.group(1));
                Duration back = switch (period.group(2)) {
                    case "s" -> Duration.ofSeconds(count);
                    case "m" -> Duration.ofMinutes(count);
                    case "h" -> Duration.ofHours(count);
                    default -> Duration.ofDays(count);
                };
                return Optional.of(new Since(now.minus(back)));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }
}
