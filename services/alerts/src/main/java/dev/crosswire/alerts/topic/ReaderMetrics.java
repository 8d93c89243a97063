package dev.crosswire.alerts.topic;

import dev.crosswire.vitals.Lag;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.function.Supplier;

/** What became of the records of a topic, counted; every meter has the topic's noun as tag {@code topic}. */
public final class ReaderMetrics {

    private static final String TOPIC = "topic";

    private final Counter applied;
    private final Counter older;
    private final Counter removed;
    private final Counter unreadable;
    private final String topic;
    private final Lag lag;

    /**
     * Meters {@code crosswire.alerts.*} in the registry.
     *
     * @param size how many of what stands on the topic are in the index
     */
    public ReaderMetrics(MeterRegistry registry, ReadingStatus status, Supplier<Number> size) {
        applied = records(registry, status, "applied");
        older = records(registry, status, "older");
        removed = records(registry, status, "removed");
        unreadable = records(registry, status, "unreadable");
        Gauge.builder("crosswire.alerts.indexed", size)
                .description("Entries in the index, by the topic that they came from")
                .tag(TOPIC, status.noun())
                .register(registry);
        topic = status.topic();
        lag = new Lag(registry, InstantSource.system());
    }

    /** Where a partition ends and how far it is read. */
    void looked(int partition, long end, long position) {
        lag.looked(new Lag.Partition(topic, partition), end, position);
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

    private static Counter records(MeterRegistry registry, ReadingStatus status, String result) {
        return Counter.builder("crosswire.alerts.records")
                .description("Records read from the topic, by what became of them")
                .tag(TOPIC, status.noun())
                .tag("result", result)
                .register(registry);
    }
}
