package dev.crosswire.alerts.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReadingsTest {

    private static final Instant NOW = Instant.parse("2026-01-06T19:00:00Z");

    private final ReadingStatus alerts = new ReadingStatus("alert", "crosswire.alert.v1");
    private final ReadingStatus claims = new ReadingStatus("placed-claim", "crosswire.placed-claim.v1");
    private final ReadingStatus records = new ReadingStatus("source-record", "crosswire.source-record.v1");
    private final Readings readings = new Readings()
            .add(alerts, Readings.Need.CAUGHT_UP)
            .add(claims, Readings.Need.READABLE)
            .add(records, Readings.Need.NOTHING);

    @Test
    void isReadyWithoutWhatMayBeMissingAndBeforeWhatMayLagIsRead() {
        alerts.goingWell(0, NOW);
        alerts.caughtUp();
        claims.goingWell(500, NOW);
        records.inTrouble("topic crosswire.source-record.v1 does not exist yet");

        assertThat(readings.together().ready()).isTrue();
        assertThat(readings.together().lag()).isZero();
        assertThat(readings.all()).containsExactly(alerts, claims, records);
    }

    @Test
    void saysTheFirstProblemThatMatters() {
        alerts.goingWell(0, NOW);
        alerts.caughtUp();
        claims.inTrouble("topic crosswire.placed-claim.v1 does not exist yet");

        assertThat(readings.together().ready()).isFalse();
        assertThat(readings.together().problem()).contains("topic crosswire.placed-claim.v1 does not exist yet");
    }

    @Test
    void saysHowLongTheOldestUnreadRecordHasBeenWaitingAtMost() {
        alerts.goingWell(3, NOW);
        assertThat(readings.behind(NOW)).isEmpty();

        alerts.read(NOW.minusSeconds(9));
        assertThat(readings.behind(NOW)).contains(Duration.ofSeconds(9));

        alerts.caughtUp();
        alerts.goingWell(0, NOW);
        assertThat(readings.behind(NOW)).contains(Duration.ZERO);
    }
}
