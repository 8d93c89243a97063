package dev.crosswire.alerts.topic;

import dev.crosswire.core.finding.Finding;
import dev.crosswire.vitals.Durations;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Times how long it took from when an article was taken in to when its alert is in the index. */
public final class TimedFindings implements Consumer<Finding> {

    private final InstantSource clock;
    private final Timer delay;

    /** A timer that has seen nothing. */
    public TimedFindings(MeterRegistry registry, InstantSource clock) {
        this.clock = clock;
        this.delay = Durations.waiting(
                        "crosswire.alerts.delay",
                        "Time from when an article was taken in to when the alert that it changed is in the index")
                .register(registry);
    }

    @Override
    public void accept(Finding finding) {
        Duration taken = Duration.between(finding.updatedAt(), clock.instant());
        delay.record(taken.isNegative() ? Duration.ZERO : taken);
    }
}
