package dev.crosswire.sources.feed;

import java.time.Duration;
import java.util.Optional;

/**
 * How often one feed is polled.
 *
 * @param poll as set for the source: never more often
 * @param longest never more seldom, whatever its publisher asks for and however often it failed
 */
public record Pace(Duration poll, Duration longest) {

    /** @throws IllegalArgumentException where the poll interval is not positive */
    public Pace {
        if (!poll.isPositive()) {
            throw new IllegalArgumentException("The poll interval of a feed is not positive: give, say, 5 minutes.");
        }
        longest = longest.compareTo(poll) < 0 ? poll : longest;
    }

    /** At most a day between two polls. */
    public static Pace of(Duration poll) {
        return new Pace(poll, Duration.ofDays(1));
    }

    /** The longest of what was set and what the feed and its server ask for. */
    Duration afterSuccess(Optional<Duration> ttl, Optional<Duration> maxAge) {
        return atMost(longer(longer(poll, ttl), maxAge));
    }

    /**
     * Doubled with each failure in a row.
     *
     * @param failures in a row, this one included
     * @param jitter from 0 up to 1: up to a quarter is added, so that feeds that failed together come back apart
     */
    Duration afterFailure(int failures, Optional<Duration> retryAfter, double jitter) {
        Duration doubled = poll.multipliedBy(1L << Math.min(Math.max(0, failures - 1), 16));
        Duration spread = atMost(doubled).plusNanos((long) (atMost(doubled).toNanos() * jitter / 4));
        return longer(atMost(spread), retryAfter);
    }

    private Duration atMost(Duration time) {
        return time.compareTo(longest) > 0 ? longest : time;
    }

    private static Duration longer(Duration one, Optional<Duration> other) {
        return other.filter(time -> time.compareTo(one) > 0).orElse(one);
    }
}
