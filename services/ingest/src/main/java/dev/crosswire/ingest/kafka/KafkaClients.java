package dev.crosswire.ingest.kafka;

import dev.crosswire.wire.WireSettings;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The Kafka clients of ingest. Whoever runs it may tune what only costs time; what exactly-once rests on is fixed here.
 *
 * @param settings how Kafka is reached
 * @param instance names the writer: a second process with the same name takes over from the first
 */
public record KafkaClients(WireSettings settings, String instance) {

    /**
     * What one call may take. When the broker is gone, sending and committing wait this long each before a client of
     * ingest reads its 503, about ten seconds in all.
     */
    private static final int PATIENCE_MS = 5_000;

    /** A delivery is the wait for company, at most this long here, and a request. */
    private static final int LINGERING_MS = 100;

    /** A producer of one transaction at a time. */
    public Producer<String, byte[]> producer() {
        Map<String, Object> configuration = new HashMap<>(Map.of(
                "linger.ms", 2,
                "buffer.memory", 16 * 1024 * 1024,
                "max.block.ms", PATIENCE_MS,
                "request.timeout.ms", 4_000,
                "delivery.timeout.ms", PATIENCE_MS,
                "transaction.timeout.ms", 30_000,
                "socket.connection.setup.timeout.ms", 2_000,
                "reconnect.backoff.max.ms", 1_000));
        configuration.putAll(settings.kafka());
        outlastsARequest(configuration, "delivery.timeout.ms");
        configuration.put("client.id", name());
        configuration.put("acks", "all");
        configuration.put("enable.idempotence", true);
        configuration.put("transactional.id", name());
        return new KafkaProducer<>(configuration, new StringSerializer(), new ByteArraySerializer());
    }

    /** A consumer of committed records that is told what to read. */
    public Consumer<String, byte[]> consumer() {
        Map<String, Object> configuration = new HashMap<>(Map.of(
                "default.api.timeout.ms", PATIENCE_MS,
                "request.timeout.ms", 4_000,
                "socket.connection.setup.timeout.ms", 2_000));
        configuration.putAll(settings.kafka());
        configuration.put("client.id", name() + "-seen");
        configuration.put("isolation.level", "read_committed");
        configuration.put("enable.auto.commit", false);
        configuration.put("auto.offset.reset", "earliest");
        return new KafkaConsumer<>(configuration, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** A producer of what is true again a moment later, outside of transactions. */
    public Producer<byte[], byte[]> plainProducer() {
        Map<String, Object> configuration = new HashMap<>(Map.of(
                "linger.ms", 5,
                "buffer.memory", 4 * 1024 * 1024,
                "max.block.ms", PATIENCE_MS,
                "request.timeout.ms", 4_000,
                "delivery.timeout.ms", 2 * PATIENCE_MS,
                "socket.connection.setup.timeout.ms", 2_000,
                "reconnect.backoff.max.ms", 1_000));
        configuration.putAll(settings.kafka());
        outlastsARequest(configuration, "delivery.timeout.ms");
        configuration.put("client.id", name() + "-sources");
        configuration.put("acks", "all");
        configuration.put("enable.idempotence", true);
        return new KafkaProducer<>(configuration, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A consumer of somebody's topic of articles, whose group remembers how far it came. */
    public Consumer<byte[], byte[]> groupConsumer(String topic) {
        Map<String, Object> configuration = new HashMap<>(Map.of(
                "default.api.timeout.ms", PATIENCE_MS,
                "request.timeout.ms", 4_000,
                "session.timeout.ms", 10_000,
                "max.poll.records", 200,
                // One poll holds what one batch of the spool may hold, and never a topic's backlog.
                "fetch.max.bytes", 8 * 1024 * 1024,
                "max.partition.fetch.bytes", 2 * 1024 * 1024,
                "socket.connection.setup.timeout.ms", 2_000,
                "reconnect.backoff.max.ms", 1_000));
        configuration.putAll(settings.kafka());
        configuration.put("client.id", name() + "-" + topic);
        // A name that is written wrongly must not become a topic.
        configuration.put("allow.auto.create.topics", false);
        configuration.put("group.id", name() + "-" + topic);
        configuration.put("isolation.level", "read_committed");
        configuration.put("enable.auto.commit", false);
        configuration.put("auto.offset.reset", "earliest");
        return new KafkaConsumer<>(configuration, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** A client that asks the broker whether it is there. */
    public Admin admin() {
        Map<String, Object> configuration = new HashMap<>(Map.of(
                "default.api.timeout.ms", 3_000, "request.timeout.ms", 2_000, "reconnect.backoff.max.ms", 1_000));
        configuration.putAll(settings.kafka());
        outlastsARequest(configuration, "default.api.timeout.ms");
        configuration.put("client.id", name() + "-health");
        return Admin.create(configuration);
    }

    /** Kafka's clients refuse a limit of ours that is shorter than the request that a setting allows. */
    private void outlastsARequest(Map<String, Object> configuration, String limit) {
        String request = settings.kafka().get("request.timeout.ms");
        if (request == null || settings.kafka().containsKey(limit)) {
            return;
        }
        try {
            int least = Math.addExact(Integer.parseInt(request.strip()), LINGERING_MS);
            configuration.merge(limit, least, (ours, theirs) -> Math.max((int) ours, (int) theirs));
        } catch (ArithmeticException | NumberFormatException e) {
            // The client says what is wrong with it.
            return;
        }
    }

    private String name() {
        return settings.topicPrefix() + "crosswire-ingest-" + instance;
    }
}
