package dev.crosswire.vitals;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LagTest {

    private static final Lag.Partition CLAIMS = new Lag.Partition("crosswire.claim.v1", 2);

    private Instant now = Instant.parse("2026-01-06T18:00:00Z");
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Lag lag = new Lag(meters, () -> now);

    private void look(long seconds, long end, long position) {
        now = now.plusSeconds(seconds);
        lag.looked(CLAIMS, end, position);
    }

    @Test
    void nothingWaitsOnATopicThatIsReadToItsEnd() {
        look(0, 100, 100);
        now = now.plusSeconds(600);

        assertThat(lag.records()).isZero();
        assertThat(lag.age()).isZero();
        assertThat(lag.hasCaughtUp()).isTrue();
    }

    @Test
    void theOldestThatWaitsCameAfterTheLastLookAtWhichNothingDid() {
        look(0, 100, 100);
        look(5, 100, 100);
        look(5, 103, 100);
        look(5, 110, 100);

        assertThat(lag.records()).isEqualTo(10);
        assertThat(lag.age()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void itsAgeFallsAsReadingGoesOn() {
        look(0, 100, 100);
        look(10, 110, 100);
        look(10, 120, 100);
        look(10, 130, 115);

        // What stands from 115 on came after the look at which the topic ended at 110.
        assertThat(lag.age()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void itGrowsWhileNobodyLooks() {
        look(0, 100, 100);
        look(1, 101, 100);
        now = now.plusSeconds(300);

        assertThat(lag.age()).isEqualTo(Duration.ofSeconds(301));
    }

    @Test
    void whatStoodThereBeforeHasWaitedForAsLongAsItIsKnown() {
        look(0, 1_000, 0);
        look(60, 1_000, 400);

        assertThat(lag.age()).isEqualTo(Duration.ofSeconds(60));
        assertThat(lag.hasCaughtUp()).isFalse();
    }

    @Test
    void hasCaughtUpOnceWhatStoodThereAtFirstIsRead() {
        assertThat(lag.hasCaughtUp()).isFalse();
        look(0, 1_000, 0);
        look(1, 2_000, 1_000);

        assertThat(lag.hasCaughtUp()).isTrue();
        assertThat(lag.records()).isEqualTo(1_000);
    }

    @Test
    void aTopicThatWasMadeAnewIsLookedAtAnew() {
        look(0, 1_000, 1_000);
        look(1, 5, 0);

        assertThat(lag.records()).isEqualTo(5);
        assertThat(lag.hasCaughtUp()).isFalse();
    }

    @Test
    void aReaderThatStandsStillForADayCostsNoMoreMemoryAndLosesNoAge() {
        look(0, 1, 1);
        for (int second = 1; second <= 86_400; second++) {
            look(1, 1 + second, 1);
        }

        assertThat(lag.age()).isEqualTo(Duration.ofDays(1));
        assertThat(lag.records()).isEqualTo(86_400);
    }

    @Test
    void isMeteredByTopicAndPartition() {
        look(0, 100, 100);
        look(4, 107, 100);

        assertThat(meters.get("crosswire.lag")
                        .tags("topic", "crosswire.claim.v1", "partition", "2")
                        .gauge()
                        .value())
                .isEqualTo(7);
        assertThat(meters.get("crosswire.lag.age").gauge().value()).isEqualTo(4);
    }
}
