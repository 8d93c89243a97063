package dev.crosswire.checker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.vitals.Lag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckerHealthTest {

    private static final Lag.Partition CLAIMS = new Lag.Partition("crosswire.claim.v1", 0);

    private Instant now = Instant.parse("2026-01-06T18:00:00Z");
    private State state = State.RUNNING;
    private int threads = 2;
    private Optional<Instant> lastLook = Optional.empty();
    private Optional<String> refusal = Optional.empty();
    private final Lag lag = new Lag(new SimpleMeterRegistry(), () -> now);
    private final CheckerHealth health = new CheckerHealth(
            () -> state, () -> threads, () -> refusal, lag, () -> lastLook, Duration.ofSeconds(30), () -> now);

    private void look(long end, long position) {
        lag.looked(CLAIMS, end, position);
        lastLook = Optional.of(now);
    }

    @Test
    void isReadyOnceItRunsAndHasReadWhatStoodThere() {
        assertThat(health.obstacle())
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("not known yet"));
        look(100, 40);
        assertThat(health.obstacle())
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("60 records are left"));
        look(120, 100);

        assertThat(health.obstacle()).isEmpty();
        assertThat(health.ailment()).isEmpty();
    }

    @Test
    void isNotReadyWhileItIsRefusedWhatItNeedsThoughItRuns() {
        look(100, 100);
        refusal = Optional.of("The Kafka user of this service lacks a right: the topic crosswire.claim.v1.");

        assertThat(health.obstacle()).isEqualTo(refusal);
        assertThat(health.ailment()).isEmpty();
        refusal = Optional.empty();
        assertThat(health.obstacle()).isEmpty();
    }

    @Test
    void isNotReadyWhileAClaimWaitsForLong() {
        look(100, 100);
        now = now.plusSeconds(1);
        look(101, 100);
        assertThat(health.obstacle()).isEmpty();
        now = now.plusSeconds(40);
        look(101, 100);

        assertThat(health.obstacle())
                .hasValueSatisfying(sentence ->
                        assertThat(sentence).contains("41 seconds", "may wait for 30", "crosswire.checker.ready-lag"));
    }

    @Test
    void isNotReadyWhileTheBrokerIsSilent() {
        look(100, 100);
        now = now.plusSeconds(20);

        assertThat(health.obstacle())
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).contains("The broker has not answered for 20 seconds"));
    }

    @Test
    void isNotReadyWhileItsStateIsRestored() {
        look(100, 100);
        state = State.REBALANCING;

        assertThat(health.obstacle())
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("rebalancing", "restored"));
        assertThat(health.ailment()).isEmpty();
    }

    @Test
    void isAilingOnceItsThreadsAreGoneForLongerThanTheyAreReplaced() {
        threads = 0;
        assertThat(health.ailment()).isEmpty();
        now = now.plus(CheckerHealth.LONGEST_WITHOUT_THREADS);
        assertThat(health.ailment()).isEmpty();
        now = now.plusSeconds(1);

        assertThat(health.ailment())
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).contains("no thread for 31 seconds", "started again"));
    }

    @Test
    void livesWhereAThreadComesBackBetweenTwoGaps() {
        threads = 0;
        assertThat(health.ailment()).isEmpty();
        now = now.plusSeconds(25);
        threads = 1;
        assertThat(health.ailment()).isEmpty();
        threads = 0;
        now = now.plusSeconds(25);

        assertThat(health.ailment()).isEmpty();
    }

    @Test
    void needsNoThreadsBeforeItHasStarted() {
        threads = 0;
        state = State.CREATED;
        assertThat(health.ailment()).isEmpty();
        now = now.plusSeconds(600);

        assertThat(health.ailment()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ERROR", "PENDING_ERROR", "NOT_RUNNING"})
    void onlyANewStartMendsWhatHasStopped(State stopped) {
        state = stopped;

        assertThat(health.ailment())
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("has stopped", "started again"));
    }
}
