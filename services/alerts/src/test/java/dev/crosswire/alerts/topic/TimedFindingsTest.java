package dev.crosswire.alerts.topic;

import static dev.crosswire.alerts.SampleFindings.finding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.alerts.index.InMemoryAlertIndex;
import dev.crosswire.core.finding.Finding;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TimedFindingsTest {

    private static final Finding FINDING = finding("f").version(2).build();
    private static final Instant NOW = FINDING.updatedAt().plusMillis(650);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ReadingStatus status = new ReadingStatus("alert", "crosswire.alert.v1");
    private final TopicSink<Finding> sink = new WatchedSink<>(
            new FindingSink(new InMemoryAlertIndex(() -> NOW)), status, new TimedFindings(meters, () -> NOW));

    private Timer delay() {
        return meters.get("crosswire.alerts.delay").timer();
    }

    private void put(Finding finding, long offset) {
        sink.put(finding.id(), finding, new TopicSink.Place(0, offset, NOW));
    }

    @Test
    void timesFromTheIntakeOfTheArticleToTheIndex() {
        status.goingWell(0, NOW);
        status.caughtUp();
        put(FINDING, 0);

        assertThat(delay().count()).isEqualTo(1);
        assertThat(delay().totalTime(TimeUnit.MILLISECONDS)).isEqualTo(650);
    }

    @Test
    void leavesOutWhatStoodThereAtTheStart() {
        status.goingWell(1, NOW);
        put(FINDING, 0);

        assertThat(delay().count()).isZero();
    }

    @Test
    void leavesOutWhatSaysNothingNew() {
        status.goingWell(0, NOW);
        status.caughtUp();
        put(FINDING, 0);
        put(finding("f").version(1).build(), 1);

        assertThat(delay().count()).isEqualTo(1);
    }
}
