package dev.crosswire.ingest.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/** Producers whose own meters are those of the registry, the latest one's in place of those before it. */
public final class MeteredProducers implements Supplier<Producer<String, byte[]>>, AutoCloseable {

    private final Supplier<Producer<String, byte[]>> producers;
    private final MeterRegistry registry;
    private @Nullable KafkaClientMetrics meters;

    public MeteredProducers(Supplier<Producer<String, byte[]>> producers, MeterRegistry registry) {
        this.producers = producers;
        this.registry = registry;
    }

    @Override
    public synchronized Producer<String, byte[]> get() {
        close();
        Producer<String, byte[]> producer = producers.get();
        KafkaClientMetrics ofThisOne = new KafkaClientMetrics(producer);
        ofThisOne.bindTo(registry);
        meters = ofThisOne;
        return producer;
    }

    @Override
    public synchronized void close() {
        if (meters != null) {
            meters.close();
            meters = null;
        }
    }
}
