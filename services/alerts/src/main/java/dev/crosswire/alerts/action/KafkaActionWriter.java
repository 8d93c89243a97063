package dev.crosswire.alerts.action;

import dev.crosswire.core.alert.AlertAction;
import dev.crosswire.wire.Refusal;
import dev.crosswire.wire.RegistryUnavailableException;
import dev.crosswire.wire.Topic;
import dev.crosswire.wire.WireSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes actions to their topic, each confirmed by all replicas that are in sync. A producer that failed for good is
 * thrown away; the next action gets a new one. Any number of threads may write.
 */
public final class KafkaActionWriter implements ActionWriter, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaActionWriter.class);

    private static final int BLOCKED_MS = 3_000;
    private static final int DELIVERY_MS = 5_000;

    /** What one action may take until the client reads its 503; what the producer may take, and a little. */
    private static final Duration PATIENCE = Duration.ofMillis(BLOCKED_MS + DELIVERY_MS + 1_000);

    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final Topic<String, AlertAction> topic;
    private final WireSettings settings;
    private final Supplier<Producer<String, byte[]>> producers;

    @Nullable
    private Producer<String, byte[]> open;

    /** A writer that connects with its first action. */
    public KafkaActionWriter(Topic<String, AlertAction> topic, WireSettings settings) {
        this(topic, settings, () -> producer(settings));
    }

    KafkaActionWriter(
            Topic<String, AlertAction> topic, WireSettings settings, Supplier<Producer<String, byte[]>> producers) {
        this.topic = topic;
        this.settings = settings;
        this.producers = producers;
    }

    @Override
    public Written write(AlertAction action) throws NotWrittenException {
        Producer<String, byte[]> producer = producer();
        try {
            byte[] value = topic.valueSerde().serializer().serialize(topic.name(), action);
            RecordMetadata written = producer.send(new ProducerRecord<>(topic.name(), action.id(), value))
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return new Written(written.partition(), written.offset());
        } catch (RegistryUnavailableException e) {
            LOG.debug("the registry: {}", settings.withoutSecrets(e.toString()));
            throw new NotWrittenException(
                    "The schema registry does not answer, so the action was not taken: try again in a moment.", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (!(cause instanceof RetriableException)) {
                forget(producer);
            }
            throw notWritten(cause);
        } catch (TimeoutException e) {
            LOG.warn("an action was not written to {} in time", topic.name());
            throw unconfirmed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unconfirmed(e);
        } catch (RuntimeException e) {
            forget(producer);
            throw notWritten(e);
        }
    }

    private NotWrittenException notWritten(Throwable cause) {
        Optional<Refusal> refusal = Refusal.in(cause, settings);
        if (refusal.isPresent()) {
            LOG.error(
                    "an action was not written to {}: {}",
                    topic.name(),
                    refusal.get().sentence());
            return new NotWrittenException(
                    "The action does not count: " + refusal.get().brief(), cause);
        }
        LOG.warn("an action was not written to {}: {}", topic.name(), settings.withoutSecrets(cause.toString()));
        return unconfirmed(cause);
    }

    private static NotWrittenException unconfirmed(Throwable cause) {
        return new NotWrittenException(
                "Kafka did not confirm the action, so it does not count yet: try again in a moment, with the same "
                        + "Idempotency-Key it cannot count twice.",
                cause);
    }

    private static Producer<String, byte[]> producer(WireSettings settings) {
        Map<String, Object> configuration = new HashMap<>(Map.of(
                "linger.ms",
                0,
                "max.block.ms",
                BLOCKED_MS,
                "request.timeout.ms",
                DELIVERY_MS - 1_000,
                "delivery.timeout.ms",
                DELIVERY_MS,
                "socket.connection.setup.timeout.ms",
                2_000,
                "reconnect.backoff.max.ms",
                1_000,
                "buffer.memory",
                4 * 1024 * 1024L));
        configuration.putAll(settings.kafka());
        configuration.putIfAbsent("client.id", "crosswire-alerts-actions");
        configuration.put("acks", "all");
        configuration.put("enable.idempotence", true);
        return new KafkaProducer<>(configuration, new StringSerializer(), new ByteArraySerializer());
    }

    private synchronized Producer<String, byte[]> producer() throws NotWrittenException {
        Producer<String, byte[]> producer = open;
        if (producer == null) {
            try {
                producer = producers.get();
            } catch (RuntimeException e) {
                throw notWritten(e);
            }
            open = producer;
        }
        return producer;
    }

    private void forget(Producer<String, byte[]> failed) {
        synchronized (this) {
            if (failed.equals(open)) {
                open = null;
            }
        }
        failed.close(Duration.ZERO);
    }

    @Override
    public synchronized void close() {
        Producer<String, byte[]> producer = open;
        open = null;
        if (producer != null) {
            producer.close(CLOSING);
        }
    }
}
