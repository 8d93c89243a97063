package dev.crosswire.cli;

import dev.crosswire.core.finding.Finding;
import dev.crosswire.wire.Refusal;
import dev.crosswire.wire.RegistryUnavailableException;
import dev.crosswire.wire.Topic;
import dev.crosswire.wire.Topics;
import dev.crosswire.wire.WireSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The latest state of the alerts of a stack as Kafka holds them. Apart from {@link ExplainCommand}, so that no other command
 * loads a class of Kafka.
 */
final class AlertsTopic {

    private static final Duration POLL = Duration.ofMillis(500);

    /** A broker that sends nothing for so long has something else to do. */
    private static final int MOST_EMPTY_POLLS = 60;

    private final WireSettings wire;

    AlertsTopic(WireSettings wire) {
        this.wire = wire;
    }

    /** The alert as it stands now; empty where there is none of that id, or no more. */
    Optional<Finding> find(String id) {
        Map<String, Object> client = new HashMap<>(wire.kafka());
        // What a transaction took back was never raised.
        client.put("isolation.level", "read_committed");
        client.put("allow.auto.create.topics", false);
        client.put("enable.auto.commit", false);
        client.put("client.id", "crosswire-explain");
        try (Topics topics = new Topics(wire);
                KafkaConsumer<String, byte[]> consumer =
                        new KafkaConsumer<>(client, new StringDeserializer(), new ByteArrayDeserializer());
                Watched progress = new Watched()) {
            Topic<String, Finding> alerts = topics.alerts();
            int partitions = consumer.partitionsFor(alerts.name()).size();
            // Where the checker's producer puts the key: one partition in four is read instead of all.
            int partition = BuiltInPartitioner.partitionForKey(id.getBytes(StandardCharsets.UTF_8), partitions);
            Optional<byte[]> latest = latest(consumer, new TopicPartition(alerts.name(), partition), id, progress);
            return latest.map(bytes -> alerts.valueSerde().deserializer().deserialize(alerts.name(), bytes));
        } catch (KafkaException | RegistryUnavailableException e) {
            throw new CommandFailedException(
                    Refusal.in(e, wire)
                            .map(Refusal::sentence)
                            .orElseGet(() ->
                                    "Alerts cannot be read (" + wire.withoutSecrets(String.valueOf(e.getMessage()))
                                            + "): check the stack with `crosswire status`."),
                    e);
        }
    }

    private static Optional<byte[]> latest(
            KafkaConsumer<String, byte[]> consumer, TopicPartition partition, String id, Watched progress) {
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        Optional<byte[]> latest = Optional.empty();
        int empty = 0;
        while (consumer.position(partition) < end) {
            ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
            empty = records.isEmpty() ? empty + 1 : 0;
            if (empty > MOST_EMPTY_POLLS) {
                throw new KafkaException("the broker sends nothing more of " + partition);
            }
            for (ConsumerRecord<String, byte[]> record : records) {
                if (id.equals(record.key())) {
                    latest = Optional.ofNullable(record.value());
                }
            }
            progress.step(records.count());
        }
        return latest;
    }

    /** The progress of a watched terminal, or nothing. */
    private static final class Watched implements AutoCloseable {

        private final Optional<Progress> bar = Progress.ofWatchedTerminal("alerts read");

        void step(int more) {
            bar.ifPresent(it -> it.step(more));
        }

        @Override
        public void close() {
            bar.ifPresent(Progress::close);
        }
    }
}
