package dev.crosswire.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a source usually speaks, learnt from when it spoke: how many articles in each hour of the week, and where it was not
 * heard for two weeks yet, of the day (UTC). A source is silent when its habit expects so many articles since the last one
 * that none at all would be a chance of less than one in a hundred, if articles came independently (Poisson). A weekly is
 * not silent on a Tuesday, and a newspaper is not at four in the morning. Not thread-safe.
 */
final class Habit {

    /** e^-5 is 0.7 %. */
    private static final double EXPECTED = 5;

    /** Fewer say nothing about a habit. */
    private static final int ENOUGH_ARTICLES = 20;

    /** A feed that comes in bursts is not silent between two of them. */
    private static final Duration LEAST = Duration.ofMinutes(30);

    private static final Duration FORTNIGHT = Duration.ofDays(14);
    private static final int HOURS = 24;
    private static final int HOURS_OF_WEEK = 7 * HOURS;

    /** Longer silences are silences anyhow. */
    private static final int LONGEST_HOURS = 60 * HOURS;

    private final int[] byHourOfWeek = new int[HOURS_OF_WEEK];
    private int articles;
    private @Nullable Instant first;
    private @Nullable Instant last;

    /** An article was taken in; times may come in any order. */
    void heard(Instant at) {
        byHourOfWeek[hourOfWeek(at)]++;
        articles++;
        if (first == null || at.isBefore(first)) {
            first = at;
        }
        if (last == null || at.isAfter(last)) {
            last = at;
        }
    }

    /** When it was last heard. */
    Optional<Instant> last() {
        return Optional.ofNullable(last);
    }

    /** Whether it has said nothing for longer than its habit explains. */
    boolean isSilent(Instant now) {
        Instant began = first;
        Instant ended = last;
        if (began == null
                || ended == null
                || articles < ENOUGH_ARTICLES
                || Duration.between(began, ended).compareTo(Duration.ofDays(1)) < 0
                || Duration.between(ended, now).compareTo(LEAST) < 0) {
            return false;
        }
        return expected(began, ended, now) >= EXPECTED;
    }

    /** How many articles its habit expects between the last one and now. */
    private double expected(Instant began, Instant ended, Instant now) {
        Duration heard = Duration.between(began, ended);
        boolean byWeek = heard.compareTo(FORTNIGHT) >= 0;
        double periods = Math.max(1, heard.toMinutes() / (60.0 * (byWeek ? HOURS_OF_WEEK : HOURS)));
        double expected = 0;
        Instant from = ended;
        for (int hours = 0; from.isBefore(now) && hours < LONGEST_HOURS; hours++) {
            Instant nextHour = from.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
            Instant to = nextHour.isBefore(now) ? nextHour : now;
            double part = Duration.between(from, to).toSeconds() / 3600.0;
            expected += part * (byWeek ? byHourOfWeek[hourOfWeek(from)] : inHourOfDay(from)) / periods;
            from = to;
        }
        return expected;
    }

    private int inHourOfDay(Instant at) {
        int sum = 0;
        for (int hour = hourOfWeek(at) % HOURS; hour < HOURS_OF_WEEK; hour += HOURS) {
            sum += byHourOfWeek[hour];
        }
        return sum;
    }

    private static int hourOfWeek(Instant at) {
        ZonedDateTime utc = at.atZone(ZoneOffset.UTC);
        return (utc.getDayOfWeek().getValue() - 1) * HOURS + utc.getHour();
    }
}
