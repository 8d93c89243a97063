package dev.crosswire.alerts.topic;

import static dev.crosswire.alerts.SampleFindings.finding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crosswire.alerts.index.AlertIndex;
import dev.crosswire.alerts.index.InMemoryAlertIndex;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.wire.Topics;
import dev.crosswire.wire.WireSettings;
import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopicReaderTest {

    private static final String NAME = "crosswire.alert.v1";
    private static final int PARTITIONS = 2;
    private static final Instant NOW = Instant.parse("2026-01-06T19:00:00Z");

    private final AlertIndex index = new InMemoryAlertIndex(() -> NOW);
    private final ReadingStatus status = new ReadingStatus("alert", NAME);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicLong epoch = new AtomicLong(7);
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger registryFailures = new AtomicInteger();
    private final MockSchemaRegistryClient registry = new MockSchemaRegistryClient() {
        @Override
        public ParsedSchema getSchemaBySubjectAndId(String subject, int id) throws IOException, RestClientException {
            if (registryFailures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new ConnectException("refused");
            }
            return super.getSchemaBySubjectAndId(subject, id);
        }
    };
    private final Topics topics = new Topics(WireSettings.at("127.0.0.1:1", "mock://unused", ""), registry);
    private volatile MockConsumer<byte[], byte[]> consumer = broker();
    private final TopicReader<Finding> reader = new TopicReader<>(
            new TopicAccess(NAME, this::connect, epoch::get),
            WireSettings.at("127.0.0.1:1", "mock://unused", ""),
            topics.alerts(),
            new FindingSink(index),
            status,
            new ReaderMetrics(meters, status, index::size),
            () -> NOW);
    private final Thread thread = Thread.ofPlatform().unstarted(reader);

    @BeforeEach
    void registerTheSchemaAsTheLauncherDoes() throws Exception {
        Path published = Path.of("../../schemas/wire/published", NAME + "-value", "1.avsc");
        registry.register(NAME + "-value", new AvroSchema(Files.readString(published)));
    }

    @AfterEach
    void stop() throws InterruptedException {
        reader.close();
        thread.join(Duration.ofSeconds(30));
        assertThat(thread.isAlive()).as("the reader stops when it is closed").isFalse();
    }

    @Test
    void isNotReadyBeforeItHasReadWhatStoodThereAtTheStart() {
        consumer.updateEndOffsets(Map.of(partition(0), 1L, partition(1), 0L));
        thread.start();
        await().until(() -> connections.get() == 1 && status.latest().problem().isEmpty());

        assertThat(status.latest().ready()).isFalse();

        on(0, 0, finding("f").build());
        await().until(() -> status.latest().ready());
        assertThat(index.find("f")).isPresent();
    }

    @Test
    void followsAVersionThatGrowsAndATombstone() {
        thread.start();
        on(0, 0, finding("f").version(1).build());
        on(0, 1, finding("f").version(2).build());
        on(0, 2, finding("f").version(1).build());
        await().until(() -> passed(0, 2));
        assertThat(index.find("f").orElseThrow().alert().finding().version()).isEqualTo(2);
        assertThat(count("older")).isEqualTo(1);

        add(new ConsumerRecord<>(NAME, 0, 3, bytes("f"), null));
        await().until(() -> index.find("f").isEmpty());
        assertThat(count("removed")).isEqualTo(1);
    }

    @Test
    void goesOnWhereItsSinkIsAndReadsNothingTwice() {
        index.begin(7);
        index.put(finding("f").build(), 0, 0);
        int generation = index.position().generation();
        consumer.updateEndOffsets(Map.of(partition(0), 2L, partition(1), 0L));
        thread.start();
        on(0, 0, finding("f").version(2).build());
        on(0, 1, finding("g").build());

        await().until(() -> status.latest().ready());
        assertThat(index.find("g")).isPresent();
        assertThat(index.find("f").orElseThrow().alert().finding().version()).isEqualTo(1);
        assertThat(count("applied")).isEqualTo(1);
        assertThat(index.position().generation()).isEqualTo(generation);
    }

    @Test
    void passesOverWhatCannotBeReadAndCountsIt() {
        thread.start();
        add(new ConsumerRecord<>(NAME, 0, 0, bytes("f"), bytes("no Avro")));
        add(new ConsumerRecord<>(NAME, 0, 1, null, bytes("no key")));
        on(0, 2, "another id", finding("g").build());
        add(new ConsumerRecord<>(NAME, 0, 3, bytes("f"), new byte[0]));
        on(0, 4, finding("h").build());

        await().until(() -> index.find("h").isPresent());
        assertThat(index.size()).isEqualTo(1);
        assertThat(count("unreadable")).isEqualTo(4);
        assertThat(status.latest().problem()).isEmpty();
    }

    @Test
    void waitsForTheRegistryAndReadsTheSameRecordAgain() {
        registryFailures.set(2);
        thread.start();
        on(0, 0, finding("f").build());
        await().until(() -> index.find("f").isPresent());
        await().until(() -> status.latest().ready());

        assertThat(registryFailures).hasValue(0);
        assertThat(count("unreadable")).isZero();
    }

    @Test
    void saysWhatIsWrongAndGoesOnByItselfWhereItWas() {
        thread.start();
        on(0, 0, finding("f").build());
        await().until(() -> status.latest().ready() && passed(0, 0));
        MockConsumer<byte[], byte[]> broken = consumer;
        MockConsumer<byte[], byte[]> next = broker();
        next.updateEndOffsets(Map.of(partition(0), 2L, partition(1), 0L));
        consumer = next;
        broken.setPollException(new KafkaException("the broker went away"));

        await().until(() -> connections.get() == 2);
        on(0, 1, finding("g").build());
        await().until(() -> index.find("g").isPresent());
        await().until(() -> status.latest().ready());
        assertThat(index.find("f")).as("what was read stays").isPresent();
        assertThat(index.position().generation()).isEqualTo(1);
        assertThat(count("applied")).as("nothing is read twice").isEqualTo(2);
    }

    @Test
    void isDownWithAReasonWhileTheTopicIsMissing() {
        consumer.updatePartitions(NAME, List.of());
        thread.start();

        await().until(() -> status.latest()
                .problem()
                .equals(Optional.of("topic crosswire.alert.v1 does not exist yet: the launcher creates it")));
        assertThat(status.latest().ready()).isFalse();

        consumer = broker();
        await().until(() -> status.latest().ready());
    }

    @Test
    void beginsAnewWhenTheTopicWasReplaced() {
        thread.start();
        on(0, 0, finding("old").build());
        await().until(() -> passed(0, 0));
        MockConsumer<byte[], byte[]> truncated = consumer;
        consumer = broker();
        epoch.set(8);
        truncated.setPollException(new OffsetOutOfRangeException(Map.of(partition(0), 1L)));

        await().until(() -> connections.get() == 2 && index.position().alerts().epoch() == 8);
        on(0, 0, finding("new").build());
        await().until(() -> index.find("new").isPresent());
        assertThat(index.find("old")).isEmpty();
    }

    private MockConsumer<byte[], byte[]> connect() {
        MockConsumer<byte[], byte[]> given = consumer;
        connections.incrementAndGet();
        return given;
    }

    private static MockConsumer<byte[], byte[]> broker() {
        MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
        consumer.updatePartitions(
                NAME,
                IntStream.range(0, PARTITIONS)
                        .mapToObj(it -> new PartitionInfo(NAME, it, Node.noNode(), new Node[0], new Node[0]))
                        .toList());
        consumer.updateBeginningOffsets(Map.of(partition(0), 0L, partition(1), 0L));
        consumer.updateEndOffsets(Map.of(partition(0), 0L, partition(1), 0L));
        return consumer;
    }

    private void on(int partition, long offset, Finding finding) {
        on(partition, offset, finding.id(), finding);
    }

    private void on(int partition, long offset, String key, Finding finding) {
        byte[] value = topics.alerts().valueSerde().serializer().serialize(NAME, finding);
        add(new ConsumerRecord<>(NAME, partition, offset, bytes(key), value));
    }

    /** The mock takes records only once partitions are assigned, and waits for nothing: an empty poll comes at once. */
    private void add(ConsumerRecord<byte[], byte[]> record) {
        MockConsumer<byte[], byte[]> to = consumer;
        await().until(() -> to.assignment().size() == PARTITIONS);
        to.addRecord(record);
    }

    private boolean passed(int partition, long offset) {
        return index.position().alerts().positions().cover(partition, offset);
    }

    private double count(String result) {
        return meters.get("crosswire.alerts.records")
                .tag("result", result)
                .counter()
                .count();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static TopicPartition partition(int number) {
        return new TopicPartition(NAME, number);
    }
}
