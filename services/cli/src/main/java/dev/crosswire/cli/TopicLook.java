package dev.crosswire.cli;

import dev.crosswire.wire.Refusal;
import dev.crosswire.wire.WireSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Asks a broker what a topic holds, reads no record and leaves nothing behind. Apart from {@link SourceLooks}, so that no
 * class of Kafka is loaded where no topic is listed.
 */
final class TopicLook {

    private static final Duration ANSWER = Duration.ofSeconds(15);

    private TopicLook() {}

    static SourceLook at(String topic, WireSettings wire) {
        Map<String, Object> client = new HashMap<>(wire.kafka());
        // Not a group of ours, and above all no topic that comes to be because it was asked for.
        client.remove("group.id");
        client.put("allow.auto.create.topics", false);
        client.put("enable.auto.commit", false);
        client.put("client.id", "crosswire-sources-check");
        KafkaConsumer<byte[], byte[]> consumer;
        try {
            consumer = new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        } catch (KafkaException e) {
            return SourceLook.bad(Refusal.in(e, wire)
                    .map(Refusal::sentence)
                    .orElseGet(() ->
                            "The settings crosswire.kafka.* cannot be used: " + wire.withoutSecrets(reason(e)) + "."));
        }
        try {
            return look(topic, consumer);
        } catch (TimeoutException e) {
            return SourceLook.bad("The Kafka broker at " + wire.bootstrapServers() + " did not answer within "
                    + ANSWER.toSeconds() + " s: start it, or check crosswire.kafka.bootstrap.servers.");
        } catch (KafkaException e) {
            return SourceLook.bad("The topic " + topic + " cannot be read: "
                    + Refusal.in(e, wire).map(Refusal::sentence).orElseGet(() -> wire.withoutSecrets(reason(e)) + "."));
        } finally {
            consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
        }
    }

    private static SourceLook look(String topic, KafkaConsumer<byte[], byte[]> consumer) {
        Optional<List<PartitionInfo>> found;
        try {
            found = Optional.ofNullable(consumer.partitionsFor(topic, ANSWER));
        } catch (UnknownTopicOrPartitionException e) {
            found = Optional.empty();
        }
        List<TopicPartition> partitions = found.orElse(List.of()).stream()
                .map(it -> new TopicPartition(it.topic(), it.partition()))
                .toList();
        if (partitions.isEmpty()) {
            return SourceLook.bad("There is no topic " + topic + ": have it made, or change the address.");
        }
        long records =
                sum(consumer.endOffsets(partitions, ANSWER)) - sum(consumer.beginningOffsets(partitions, ANSWER));
        return SourceLook.good(
                String.format(
                        Locale.ROOT,
                        "%,d partition%s, %,d record%s.",
                        partitions.size(),
                        partitions.size() == 1 ? "" : "s",
                        records,
                        records == 1 ? "" : "s"),
                Map.of("partitions", (long) partitions.size(), "records", records));
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The innermost cause says it: those around it say that a client could not be made. */
    private static String reason(KafkaException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage());
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }
}
