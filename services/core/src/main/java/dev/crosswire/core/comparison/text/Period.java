package dev.crosswire.core.comparison.text;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A time that a sentence tells of, days of speaking aside.
 *
 * @param to its end; empty for "since Monday"
 */
public record Period(Instant from, Optional<Instant> to) {

    private static final Duration WEEK = Duration.ofDays(10);

    /** Whether some moment lies in both. */
    boolean meets(Period other) {
        return startsInTime(other) && other.startsInTime(this);
    }

    private boolean startsInTime(Period other) {
        return other.to()
                .map(end -> from.isBefore(end) || from.equals(other.from()))
                .orElse(true);
    }

    /** Whether both go on, from days that lie apart. */
    boolean beginsApart(Period other) {
        return to.isEmpty()
                && other.to().isEmpty()
                && Duration.between(from, other.from()).abs().compareTo(Duration.ofDays(2)) >= 0;
    }

    /** Whether it ends, after no more than the given time. */
    boolean isWithin(Duration longest) {
        return to.filter(end -> Duration.between(from, end).compareTo(longest) <= 0)
                .isPresent();
    }

    /**
     * Whether some moment may lie in both where it is not known when the texts came out: days of the week meet if they are
     * the same, and what is no day of the week may meet anything.
     */
    boolean mayMeetUndated(Period other) {
        return !isAWeekday() || !other.isAWeekday() || weekday().equals(other.weekday());
    }

    public boolean isOneDay() {
        return isWithin(Duration.ofDays(1));
    }

    private boolean isAWeekday() {
        return isOneDay() && Duration.between(from, Instant.EPOCH).abs().compareTo(WEEK) < 0;
    }

    private DayOfWeek weekday() {
        return from.atOffset(ZoneOffset.UTC).getDayOfWeek();
    }
}
