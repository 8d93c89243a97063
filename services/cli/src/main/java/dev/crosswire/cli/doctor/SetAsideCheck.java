package dev.crosswire.cli.doctor;

import dev.crosswire.wire.Topics;
import dev.crosswire.wire.WireSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What of the last day could not be read, or not be used. */
final class SetAsideCheck implements Check {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long READING_NANOS = Duration.ofSeconds(4).toNanos();
    private static final int MOST_READ = 1_000;

    private final Cluster cluster;
    private final InstantSource clock;

    SetAsideCheck(Cluster cluster, InstantSource clock) {
        this.cluster = cluster;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "set aside";
    }

    @Override
    public List<String> needs() {
        return List.of("broker");
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(30);
    }

    @Override
    public List<Look> look() throws Exception {
        String dead;
        String rejected;
        try (Topics topics = new Topics(new WireSettings(
                cluster.wire().kafka(),
                Map.of(WireSettings.REGISTRY_URL, "mock://topics"),
                cluster.wire().topicPrefix()))) {
            dead = topics.deadLetters().name();
            rejected = topics.rejectedClaims().name();
        }
        List<Look> looks = new ArrayList<>();
        try {
            look(
                            dead,
                            count -> Look.warning(
                                    count + " of the last day could not be read; they stand on " + dead + ".",
                                    "Their headers name topic, partition, offset and error: find the producer that writes there."))
                    .ifPresent(looks::add);
            look(
                            rejected,
                            count -> Look.warning(
                                    count + " of the last day could be read and not used; they stand on " + rejected
                                            + ".",
                                    "Each says why and where it stood; docs/operations.md says what to look at."))
                    .ifPresent(looks::add);
        } catch (ExecutionException e) {
            if (!Causes.has(e, UnknownTopicOrPartitionException.class)
                    && !Causes.has(e, AuthorizationException.class)) {
                throw e;
            }
            return List.of(Look.notChecked("It needs the topics, see there.", ""));
        }
        if (looks.isEmpty()) {
            looks.add(Look.ok("Nothing of the last day was unreadable or unusable."));
        }
        return looks;
    }

    /** At one of the two topics; empty if nothing stands there. */
    private Optional<Look> look(String topic, Function<String, Look> found) throws Exception {
        try {
            return count(topic).map(found);
        } catch (AuthorizationException e) {
            // A user may see where a topic ends and not read what stands there.
            return Optional.of(Look.notChecked(
                    "This user may not read " + topic + ".",
                    "Have it given the right to READ it, or run this as a user who has."));
        }
    }

    /** In words; empty if there is none. */
    private Optional<String> count(String topic) throws Exception {
        TopicPartition partition = new TopicPartition(topic, 0);
        long since = clock.instant().minus(DAY).toEpochMilli();
        long begin = offset(partition, OffsetSpec.forTimestamp(since));
        long end = offset(partition, OffsetSpec.latest());
        if (begin < 0 || begin >= end) {
            return Optional.empty();
        }
        // Between them stand the markers of transactions, too, so that only reading tells how many records there are.
        long[] read = read(partition, begin, end);
        if (read[0] == 0) {
            return Optional.empty();
        }
        return Optional.of((read[1] < end ? "At least " : "") + read[0] + (read[0] == 1 ? " record" : " records"));
    }

    private long offset(TopicPartition partition, OffsetSpec spec) throws Exception {
        return cluster.await(
                        cluster.admin().listOffsets(Map.of(partition, spec)).partitionResult(partition))
                .offset();
    }

    /** Number of records, and the offset up to which they were read. */
    private long[] read(TopicPartition partition, long begin, long end) {
        Map<String, Object> client = new HashMap<>(cluster.client());
        client.put("isolation.level", "read_committed");
        client.put("auto.offset.reset", "earliest");
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        try {
            consumer.assign(List.of(partition));
            consumer.seek(partition, begin);
            long count = 0;
            long started = System.nanoTime();
            while (count < MOST_READ
                    && consumer.position(partition) < end
                    && System.nanoTime() - started < READING_NANOS) {
                count += consumer.poll(POLL).count();
            }
            return new long[] {count, consumer.position(partition)};
        } finally {
            consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
        }
    }
}
