package dev.crosswire.core.comparison.text;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A time that a sentence tells of, days of speaking aside.
 *
 * @param to its end; empty for "since Monday"
 */
public record Period(Instant from, Optional<Instant> to) {

    /** Whether some moment lies in both. */
    boolean meets(Period other) {
        return startsInTime(other) && other.startsInTime(this);
    }

    private boolean startsInTime(Period other) {
        return other.to().map(end -> from.isBefore(end) || from.equals(other.from())).orElse(true);
    }

    /** Whether it ends, after no more than the given time. */
    boolean isWithin(Duration longest) {
        return to.filter(end -> Duration.between(from, end).compareTo(longest) <= 0).isPresent();
    }
}
