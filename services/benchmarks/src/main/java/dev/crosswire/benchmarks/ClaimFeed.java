package dev.crosswire.benchmarks;

import dev.crosswire.core.subject.PlacedClaim;
import dev.crosswire.wire.Topic;
import dev.crosswire.wire.Topics;
import dev.crosswire.wire.WireSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Writes placed claims as the checker does, with the serdes of the product and ingest time as the record's. */
final class ClaimFeed implements AutoCloseable {

    private final Topics topics;
    private final Topic<String, PlacedClaim> topic;
    private final KafkaProducer<String, PlacedClaim> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    ClaimFeed(WireSettings wire) {
        topics = new Topics(wire);
        topic = topics.placedClaims();
        Map<String, Object> settings = new HashMap<>(wire.kafka());
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 1 << 17);
        producer = new KafkaProducer<>(
                settings, topic.keySerde().serializer(), topic.valueSerde().serializer());
    }

    /** Hands one claim to the producer, which sends it on soon. */
    void send(PlacedClaim.Placed claim) {
        // What goes wrong comes to the callback.
        Future<RecordMetadata> _ = producer.send(
                new ProducerRecord<>(
                        topic.name(),
                        null,
                        claim.claim().times().observed().toEpochMilli(),
                        claim.subject().key(),
                        claim),
                (written, problem) -> {
                    if (problem != null) {
                        failure.compareAndSet(null, problem);
                    }
                });
    }

    /** Writes so many claims and waits until the broker has them. */
    void sendAll(int claims, Supplier<PlacedClaim.Placed> next) {
        for (int i = 0; i < claims; i++) {
            send(next.get());
        }
        flush();
    }

    /** Waits until the broker has what was sent. */
    void flush() {
        producer.flush();
        Exception first = failure.get();
        if (first != null) {
            throw new IllegalStateException("a claim could not be written: " + first.getMessage(), first);
        }
    }

    @Override
    public void close() {
        producer.close();
        topics.close();
    }
}
