package dev.crosswire.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** When a source that says nothing is silent. */
class HabitTest {

    /** A Monday. */
    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");

    private static Habit every(Duration interval, Duration span) {
        Habit habit = new Habit();
        for (Instant at = MONDAY; at.isBefore(MONDAY.plus(span)); at = at.plus(interval)) {
            habit.heard(at);
        }
        return habit;
    }

    @Test
    void isNotSilentBeforeAnythingIsKnownOfItsHabit() {
        assertThat(new Habit().isSilent(MONDAY)).isFalse();
        assertThat(every(Duration.ofMinutes(1), Duration.ofHours(3)).isSilent(MONDAY.plus(Duration.ofDays(30))))
                .isFalse();
        assertThat(every(Duration.ofHours(12), Duration.ofDays(7)).isSilent(MONDAY.plus(Duration.ofDays(30))))
                .isFalse();
    }

    @Test
    void anAgencyIsSilentWithinTheHour() {
        Habit agency = every(Duration.ofMinutes(5), Duration.ofDays(3));
        Instant last = MONDAY.plus(Duration.ofDays(3)).minus(Duration.ofMinutes(5));

        assertThat(agency.last()).contains(last);
        assertThat(agency.isSilent(last.plus(Duration.ofMinutes(20)))).isFalse();
        assertThat(agency.isSilent(last.plus(Duration.ofMinutes(31)))).isTrue();
    }

    @Test
    void aWeeklyIsNotSilentForAFortnight() {
        Habit weekly = every(Duration.ofDays(7), Duration.ofDays(7 * 30));
        Instant last = weekly.last().orElseThrow();

        assertThat(weekly.isSilent(last.plus(Duration.ofDays(20)))).isFalse();
        assertThat(weekly.isSilent(last.plus(Duration.ofDays(45)))).isTrue();
    }

    @Test
    void aPaperIsNotSilentAtNightNorOnItsDayOff() {
        Habit paper = new Habit();
        Instant end = MONDAY.plus(Duration.ofDays(28));
        for (Instant at = MONDAY; at.isBefore(end); at = at.plus(Duration.ofMinutes(30))) {
            int hour = at.atZone(ZoneOffset.UTC).getHour();
            if (hour >= 8 && hour < 20 && at.atZone(ZoneOffset.UTC).getDayOfWeek() != DayOfWeek.SUNDAY) {
                paper.heard(at);
            }
        }
        Instant saturdayEvening = paper.last().orElseThrow();

        assertThat(saturdayEvening).isEqualTo(Instant.parse("2026-03-28T19:30:00Z"));
        assertThat(paper.isSilent(Instant.parse("2026-03-30T07:59:00Z"))).isFalse();
        assertThat(paper.isSilent(Instant.parse("2026-03-30T11:00:00Z"))).isTrue();
    }

    @Test
    void takesTimesInAnyOrder() {
        Habit habit = new Habit();
        for (int hours = 100; hours >= 0; hours--) {
            habit.heard(MONDAY.plus(Duration.ofHours(hours)));
        }

        assertThat(habit.last()).contains(MONDAY.plus(Duration.ofHours(100)));
        assertThat(habit.isSilent(MONDAY.plus(Duration.ofHours(102)))).isFalse();
        assertThat(habit.isSilent(MONDAY.plus(Duration.ofHours(107)))).isTrue();
    }
}
