package dev.crosswire.cli;

import dev.crosswire.core.finding.Finding;
import dev.crosswire.local.Endpoints;
import dev.crosswire.wire.RegistryUnavailableException;
import dev.crosswire.wire.Topic;
import dev.crosswire.wire.Topics;
import dev.crosswire.wire.WireSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The findings of a stack as Kafka holds them. Apart from {@link TailCommand}, so that no other command loads a class of
 * Kafka.
 */
final class FindingsTopic {

    private static final Duration POLL = Duration.ofMillis(500);

    private final Endpoints endpoints;

    FindingsTopic(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /** Hands on every finding as it comes, until the reader wants no more. */
    void read(boolean fromBeginning, Predicate<Finding> reader) {
        WireSettings wire =
                WireSettings.at(endpoints.bootstrapServers(), endpoints.registryUrl(), endpoints.topicPrefix());
        Map<String, Object> client = new HashMap<>(wire.kafka());
        // What a transaction took back was never raised.
        client.put("isolation.level", "read_committed");
        try (Topics topics = new Topics(wire);
                KafkaConsumer<String, byte[]> consumer =
                        new KafkaConsumer<>(client, new StringDeserializer(), new ByteArrayDeserializer())) {
            Topic<String, Finding> findings = topics.findings();
            List<TopicPartition> partitions = consumer.partitionsFor(findings.name()).stream()
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList();
            consumer.assign(partitions);
            if (fromBeginning) {
                consumer.seekToBeginning(partitions);
            } else {
                consumer.seekToEnd(partitions);
            }
            boolean wanted = true;
            while (wanted) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    wanted &= hand(findings, record, reader);
                }
            }
        } catch (KafkaException | RegistryUnavailableException e) {
            throw new CommandFailedException(
                    "Findings cannot be read (" + e.getMessage() + "): check the stack with `crosswire status`.", e);
        }
    }

    private static boolean hand(
            Topic<String, Finding> findings, ConsumerRecord<String, byte[]> record, Predicate<Finding> reader) {
        Finding finding;
        try {
            finding = findings.valueSerde().deserializer().deserialize(record.topic(), record.value());
        } catch (RegistryUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            Terminal.say("A record is left out, partition " + record.partition() + " offset " + record.offset() + " of "
                    + record.topic() + ": " + e.getMessage());
            return true;
        }
        return reader.test(finding);
    }
}
