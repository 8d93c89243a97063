package dev.crosswire.checker;

import static dev.crosswire.checker.Claims.EVENING;
import static dev.crosswire.checker.Claims.cap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.wire.Topics;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class CheckerMetricsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path state;

    @SuppressWarnings("NullAway.Init")
    private CheckerDriver checker;

    @BeforeEach
    void start(TestInfo test) {
        checker = new CheckerDriver(
                "metrics-" + test.getTestMethod().orElseThrow().getName(), state, Newsroom.NONE);
    }

    @AfterEach
    void stop() {
        checker.close();
    }

    private MeterRegistry meters() {
        return checker.metrics().registry();
    }

    private double count(String name, String... tags) {
        return meters().get(name).tags(tags).counter().count();
    }

    @Test
    void countsHowClaimsComeToTheirSubject() {
        Claim first = cap("northwire", 800_000, 0);
        checker.say(first);
        checker.say(cap("meridian", 600_000, 5));
        checker.say(first);

        assertThat(count("crosswire.checker.claims.read")).isEqualTo(3);
        assertThat(count("crosswire.checker.claims.placed", "how", "new_subject"))
                .isEqualTo(1);
        assertThat(count("crosswire.checker.claims.placed", "how", "joined")).isEqualTo(1);
        assertThat(count("crosswire.checker.claims.placed", "how", "again")).isEqualTo(1);
        assertThat(meters().get("crosswire.checker.subjects.active").gauge().value())
                .isEqualTo(1);
        assertThat(meters().get("crosswire.checker.placing").timer().count()).isEqualTo(3);
        assertThat(meters().get("crosswire.checker.comparing").timer().count()).isEqualTo(3);
    }

    @Test
    void countsFindingsByKindAndChange() {
        checker.say(cap("northwire", 800_000, 0));
        checker.say(cap("meridian", 600_000, 5));
        checker.say(cap("vesna", 600_000, 9));

        assertThat(count("crosswire.checker.findings", "kind", "contradiction", "change", "opened"))
                .isEqualTo(1);
        assertThat(count("crosswire.checker.findings", "kind", "contradiction", "change", "changed"))
                .isEqualTo(1);
        assertThat(count("crosswire.checker.findings", "kind", "revision", "change", "withdrawn"))
                .isZero();
        assertThat(count("crosswire.checker.comparisons", "result", "alone")).isEqualTo(1);
        assertThat(count("crosswire.checker.comparisons", "result", "changed")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void timesFromTheIntakeOfTheArticleToTheFinding() {
        Claim second = cap("meridian", 600_000, 5);
        checker.say(cap("northwire", 800_000, 0));
        checker.pass(Duration.between(EVENING, second.times().observed()).plusMillis(700));
        checker.say(second);

        Timer delay = meters().get("crosswire.checker.finding.delay").timer();
        assertThat(delay.count()).isGreaterThanOrEqualTo(1);
        assertThat(delay.max(TimeUnit.MILLISECONDS)).isEqualTo(700);
    }

    @Test
    void countsWhatIsSetAsideByWhy() {
        checker.write(checker.topics.claims().name(), Topics.ALL.getBytes(StandardCharsets.UTF_8), null, EVENING);
        checker.sayAt(cap("northwire", 800_000, 70), EVENING);

        assertThat(count("crosswire.checker.claims.rejected", "reason", "unusable"))
                .isEqualTo(1);
        assertThat(count("crosswire.checker.claims.rejected", "reason", "from_the_future"))
                .isEqualTo(1);
        assertThat(count("crosswire.checker.claims.rejected", "reason", "not_compared"))
                .isZero();
    }

    @Test
    void forgetsTheSubjectsOfATaskThatEnds() {
        CheckerDriver other = new CheckerDriver("metrics-of-another", state.resolve("another"), Newsroom.NONE);
        other.say(cap("northwire", 800_000, 0));
        Gauge active = other.metrics()
                .registry()
                .get("crosswire.checker.subjects.active")
                .gauge();
        assertThat(active.value()).isEqualTo(1);

        other.close();

        assertThat(active.value()).isZero();
    }
}
