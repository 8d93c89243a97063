package dev.crosswire.core.subject;

import dev.crosswire.core.claim.Aggregation;
import dev.crosswire.core.claim.ClaimTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When what is claimed happened, as the text says it: the valid period of a claim. Two periods that do not meet are two
 * events, however alike their words are. What adds up in a month or a year is another thing than what adds up in a day.
 *
 * @param from first moment, empty where the text leaves the start open
 * @param to moment after the last, empty where it leaves the end open
 */
public record EventPeriod(Optional<Instant> from, Optional<Instant> to) {

    /** From this length on a period is one that is reported on (a quarter, a year) rather than the day of an event. */
    private static final Duration REPORTING = Duration.ofDays(27);

    /** What adds up over so much longer a time is another sum. */
    private static final int LONGER = 3;

    private static final Duration SHORT = Duration.ofDays(2);

    /** The period of the claim, if its text names one; what goes on ends where the claim speaks. */
    static Optional<EventPeriod> of(ClaimTimes times) {
        if (times.validFrom().isEmpty() && times.validTo().isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> spoken =
                times.validFrom().filter(times.effective()::isAfter).map(from -> times.effective());
        return Optional.of(new EventPeriod(times.validFrom(), times.validTo().or(() -> spoken)));
    }

    /** Whether one event can lie in both. A period ends where the next begins. */
    boolean meets(EventPeriod other, Aggregation aggregation) {
        boolean addsUp = aggregation != Aggregation.STOCK;
        return startsInTime(other)
                && other.startsInTime(this)
                && !(addsUp && isMuchLonger(other))
                && !(addsUp && other.isMuchLonger(this));
    }

    private boolean isMuchLonger(EventPeriod other) {
        Duration mine = length();
        return mine.compareTo(SHORT) > 0 && mine.compareTo(other.length().multipliedBy(LONGER)) >= 0;
    }

    /** How long it is; without a start or an end zero, as nobody knows. */
    private Duration length() {
        return from.isPresent() && to.isPresent() ? Duration.between(from.get(), to.get()) : Duration.ZERO;
    }

    /** Whether figures for it come out long after it, and are corrected months later. */
    boolean isReportingPeriod() {
        return length().compareTo(REPORTING) >= 0;
    }

    /**
     * How long before the end of what is told between the two moments it lies: negative where it begins only after them.
     * Figures for a period that is reported on come out when they come out.
     */
    Duration before(Instant first, Instant last) {
        if (isReportingPeriod()) {
            return Duration.ZERO;
        }
        if (from.filter(last::isBefore).isPresent()) {
            return Duration.between(from.get(), last);
        }
        return to.filter(first::isAfter)
                .map(end -> Duration.between(end, first))
                .orElse(Duration.ZERO);
    }

    /** A period without length is the moment that it begins. */
    private boolean startsInTime(EventPeriod other) {
        if (from.isEmpty() || other.to().isEmpty()) {
            return true;
        }
        Instant start = from.get();
        return start.isBefore(other.to().get())
                || other.from().filter(start::equals).isPresent();
    }
}
