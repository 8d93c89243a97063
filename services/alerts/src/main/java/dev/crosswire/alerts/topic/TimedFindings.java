package dev.crosswire.alerts.topic;

import dev.crosswire.alerts.index.TopicPosition;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.vitals.Durations;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Times how long it took from when an article was taken in to when its alert is in the index. Only what comes while the
 * index is caught up counts: what stood there at a start was late for another reason.
 */
public final class TimedFindings implements TopicSink<Finding> {

    private final TopicSink<Finding> sink;
    private final ReadingStatus status;
    private final InstantSource clock;
    private final Timer delay;

    /** Before that sink, of the topic whose reading has that status. */
    public TimedFindings(TopicSink<Finding> sink, ReadingStatus status, MeterRegistry registry, InstantSource clock) {
        this.sink = sink;
        this.status = status;
        this.clock = clock;
        this.delay = Durations.waiting(
                        "crosswire.alerts.delay",
                        "Time from when an article was taken in to when the alert that it changed is in the index")
                .register(registry);
    }

    @Override
    public void begin(long epoch) {
        sink.begin(epoch);
    }

    @Override
    public Outcome put(String key, Finding finding, Place place) {
        Outcome outcome = sink.put(key, finding, place);
        if (outcome == Outcome.APPLIED && status.latest().ready()) {
            Duration taken = Duration.between(finding.updatedAt(), clock.instant());
            delay.record(taken.isNegative() ? Duration.ZERO : taken);
        }
        return outcome;
    }

    @Override
    public void remove(String key, Place place) {
        sink.remove(key, place);
    }

    @Override
    public void passed(int partition, long offset) {
        sink.passed(partition, offset);
    }

    @Override
    public void expired(int partition, long before) {
        sink.expired(partition, before);
    }

    @Override
    public TopicPosition position() {
        return sink.position();
    }
}
