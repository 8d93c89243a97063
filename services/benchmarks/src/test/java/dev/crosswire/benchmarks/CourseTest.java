package dev.crosswire.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CourseTest {

    private static final Course COURSE = new Course(
            List.of(
                    sample(0, 0, 1_000, 0),
                    sample(1, 100, 3_000, 50),
                    sample(3, 300, 3_600, 100),
                    sample(4, 300, 3_700, 100)),
            true);

    @Test
    void countsNothingOfTheWarmUp() {
        assertThat(COURSE.after(100)).isEqualTo(new Course.Cost(200, 3, 3_500, 250));
    }

    @Test
    void countsWhatComesAfterTheLastClaimToTheEndOnly() {
        assertThat(COURSE.between(0, 100)).isEqualTo(new Course.Cost(100, 1, 20_000, 500));
    }

    @Test
    void givesTheMiddleOfSeveralRounds() {
        assertThat(Report.median(List.of(5.0, 1.0, 2.0))).isEqualTo(2);
        assertThat(Report.median(List.of(5.0, 1.0))).isEqualTo(3);
    }

    private static Course.Sample sample(int second, long claims, int appMillis, int brokerMillis) {
        return new Course.Sample(
                Duration.ofSeconds(second).toNanos(),
                claims,
                Duration.ofMillis(appMillis),
                Duration.ofMillis(brokerMillis),
                0);
    }
}
