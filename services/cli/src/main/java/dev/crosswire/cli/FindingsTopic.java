package dev.crosswire.cli;

import dev.crosswire.core.finding.Finding;
import dev.crosswire.wire.Refusal;
import dev.crosswire.wire.RegistryUnavailableException;
import dev.crosswire.wire.Topic;
import dev.crosswire.wire.Topics;
import dev.crosswire.wire.WireSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The findings of a stack as Kafka holds them. Apart from {@link TailCommand}, so that no other command loads a class of
 * Kafka. A record that cannot be read is named in one line and passed over; a broker or a registry that goes away is waited
 * for, and said so once.
 */
final class FindingsTopic {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration FIRST_ANSWER = Duration.ofSeconds(15);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final WireSettings wire;
    private final Absence brokerAbsence;
    private final Absence registryAbsence;

    FindingsTopic(WireSettings wire) {
        this.wire = wire;
        brokerAbsence = new Absence("The Kafka broker at " + wire.bootstrapServers());
        registryAbsence = new Absence("The schema registry at " + wire.registryUrl());
    }

    /**
     * Hands on every finding as it comes, until the reader wants no more.
     *
     * @param desks whose topics to read; none for the topic of all findings
     * @throws CommandFailedException if reading cannot begin or the broker refuses it
     */
    void follow(TailStart start, List<String> desks, FindingFilter filter, Predicate<Finding> reader) {
        try (Topics topics = new Topics(wire, desks);
                KafkaConsumer<String, byte[]> consumer = consumer(wire)) {
            List<Topic<String, Finding>> read = desks.isEmpty()
                    ? List.of(topics.findings())
                    : desks.stream().map(topics::desk).toList();
            // A finding of two desks is written to both topics.
            Predicate<String> isNew = desks.size() > 1 ? new SeenOnce() : id -> true;
            List<TopicPartition> partitions = begin(consumer, read, start);
            Map<String, Topic<String, Finding>> byName = read.stream().collect(Collectors.toMap(Topic::name, it -> it));
            while (true) {
                for (ConsumerRecord<String, byte[]> record : poll(consumer, partitions)) {
                    if (isWanted(record, start, filter, isNew)
                            && !hand(byName.getOrDefault(record.topic(), topics.findings()), record, filter, reader)) {
                        return;
                    }
                }
            }
        } catch (InterruptException e) {
            Thread.currentThread().interrupt();
        } catch (KafkaException e) {
            throw new CommandFailedException(
                    Refusal.in(e, wire)
                            .map(Refusal::sentence)
                            .orElseGet(() ->
                                    "Findings cannot be read (" + wire.withoutSecrets(String.valueOf(e.getMessage()))
                                            + "): check the stack with `crosswire status`."),
                    e);
        }
    }

    private static KafkaConsumer<String, byte[]> consumer(WireSettings wire) {
        Map<String, Object> client = new HashMap<>(wire.kafka());
        // What a transaction took back was never raised.
        client.put("isolation.level", "read_committed");
        // Where the oldest was deleted before it was read, the oldest that is left comes next.
        client.put("auto.offset.reset", "earliest");
        client.put("allow.auto.create.topics", false);
        client.put("enable.auto.commit", false);
        client.put("client.id", "crosswire-tail");
        return new KafkaConsumer<>(client, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static List<TopicPartition> begin(
            KafkaConsumer<String, byte[]> consumer, List<Topic<String, Finding>> topics, TailStart start) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (Topic<String, Finding> topic : topics) {
            partitionsOf(consumer, topic.name())
                    .forEach(it -> partitions.add(new TopicPartition(it.topic(), it.partition())));
        }
        consumer.assign(partitions);
        switch (start) {
            case TailStart.Now() -> consumer.seekToEnd(partitions);
            case TailStart.Beginning() -> consumer.seekToBeginning(partitions);
            case TailStart.Since(Instant time) ->
                consumer.offsetsForTimes(
                                partitions.stream().collect(Collectors.toMap(it -> it, it -> time.toEpochMilli())),
                                FIRST_ANSWER)
                        .forEach((partition, found) -> {
                            if (found == null) {
                                consumer.seekToEnd(List.of(partition));
                            } else {
                                consumer.seek(partition, found.offset());
                            }
                        });
        }
        // Asked for now, or what comes before the first poll would not be seen.
        partitions.forEach(partition -> consumer.position(partition, FIRST_ANSWER));
        return partitions;
    }

    private static List<PartitionInfo> partitionsOf(KafkaConsumer<String, byte[]> consumer, String topic) {
        try {
            List<PartitionInfo> found = consumer.partitionsFor(topic, FIRST_ANSWER);
            if (found != null && !found.isEmpty()) {
                return found;
            }
        } catch (UnknownTopicOrPartitionException e) {
            // The same as none.
        }
        throw new CommandFailedException("There is no topic " + topic
                + ": name a desk of the checker's file of desks (without one there is only world), or start the stack"
                + " with `crosswire up`.");
    }

    private Iterable<ConsumerRecord<String, byte[]>> poll(
            KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
        if (!records.isEmpty()) {
            brokerAbsence.ended();
        } else if (brokerAbsence.isDue()) {
            // A poll does not say that nobody answers.
            try {
                consumer.endOffsets(partitions, ANSWER);
                brokerAbsence.ended();
            } catch (TimeoutException e) {
                brokerAbsence.began();
            }
        }
        return records;
    }

    private static boolean isWanted(
            ConsumerRecord<String, byte[]> record, TailStart start, FindingFilter filter, Predicate<String> isNew) {
        boolean inTime = !(start instanceof TailStart.Since(Instant time)) || record.timestamp() >= time.toEpochMilli();
        return inTime
                && filter.mayFit(name -> header(record, name))
                && header(record, "ce_id").map(isNew::test).orElse(true);
    }

    private static Optional<String> header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }

    /** False if the reader wants no more. */
    private boolean hand(
            Topic<String, Finding> topic,
            ConsumerRecord<String, byte[]> record,
            FindingFilter filter,
            Predicate<Finding> reader) {
        while (true) {
            try {
                Finding finding = topic.valueSerde().deserializer().deserialize(record.topic(), record.value());
                registryAbsence.ended();
                // A topic of findings holds no tombstones; somebody's own program may have written one.
                return finding == null || !filter.fits(finding) || reader.test(finding);
            } catch (RegistryUnavailableException e) {
                Optional<Refusal> refusal = Refusal.in(e, wire);
                if (refusal.isPresent()) {
                    throw new CommandFailedException(refusal.get().sentence(), e);
                }
                registryAbsence.began();
                pause();
            } catch (RuntimeException e) {
                Terminal.say(Printable.of("A record is left out, partition " + record.partition() + " offset "
                        + record.offset() + " of " + record.topic() + ": " + e.getMessage()));
                return true;
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(BETWEEN_TRIES.toNanos());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
