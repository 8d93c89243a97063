package dev.crosswire.alerts.topic;

import dev.crosswire.alerts.index.AlertIndex;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** What became of the records of the alert topic, counted. */
public final class ReaderMetrics {

    private final Counter applied;
    private final Counter older;
    private final Counter removed;
    private final Counter unreadable;

    /** Meters {@code crosswire.alerts.*} in the registry. */
    public ReaderMetrics(MeterRegistry registry, AlertIndex index, ReadingStatus status) {
        applied = records(registry, "applied");
        older = records(registry, "older");
        removed = records(registry, "removed");
        unreadable = records(registry, "unreadable");
        Gauge.builder("crosswire.alerts.indexed", index, AlertIndex::size)
                .description("Alerts in the index")
                .register(registry);
        Gauge.builder("crosswire.alerts.lag", status, it -> it.latest().lag())
                .description("Records of the alert topic that are not in the index yet")
                .baseUnit("records")
                .register(registry);
        Gauge.builder("crosswire.alerts.ready", status, it -> it.latest().ready() ? 1 : 0)
                .description("1 if the index shows what stands on the topic")
                .register(registry);
    }

    void applied() {
        applied.increment();
    }

    void older() {
        older.increment();
    }

    void removed() {
        removed.increment();
    }

    void unreadable() {
        unreadable.increment();
    }

    private static Counter records(MeterRegistry registry, String result) {
        return Counter.builder("crosswire.alerts.records")
                .description("Records read from the alert topic, by what became of them")
                .tag("result", result)
                .register(registry);
    }
}
