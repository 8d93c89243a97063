package dev.crosswire.ingest.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswire.ingest.kafka.SourceTopics;
import dev.crosswire.ingest.spool.Origin;
import dev.crosswire.ingest.spool.Spool;
import dev.crosswire.wire.ForeignRecords;
import dev.crosswire.wire.Topics;
import dev.crosswire.wire.WireSettings;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source that is somebody else's topic. */
class TopicCollectorTest {

    private static final Instant NOW = Instant.parse("2026-03-14T12:00:00Z");
    private static final TopicPartition PARTITION = new TopicPartition("agency.articles", 0);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");

    @SuppressWarnings("NullAway.Init")
    private Spool spool;

    @SuppressWarnings("NullAway.Init")
    private TopicCollector collector;

    @BeforeEach
    void collect() {
        WireSettings settings = WireSettings.at("127.0.0.1:1", "mock://topic-collector", "");
        spool = new Spool(folder.resolve("spool"), 1_000_000);
        collector = new TopicCollector(
                Listed.of("{id: agency, kind: topic, address: agency.articles, language: en}"),
                () -> consumer,
                new RecordArticles(new ForeignRecords(settings)),
                spool,
                new SourceTopics(
                        () -> producer,
                        () -> new MockConsumer<>("earliest"),
                        new Topics(settings),
                        InstantSource.fixed(NOW)));
    }

    private void thereIsATopicWith(String... values) {
        Node node = new Node(1, "127.0.0.1", 1);
        consumer.updatePartitions(
                PARTITION.topic(),
                List.of(new PartitionInfo(PARTITION.topic(), 0, node, new Node[] {node}, new Node[] {node})));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.schedulePollTask(() -> {
            consumer.rebalance(List.of(PARTITION));
            for (int offset = 0; offset < values.length; offset++) {
                consumer.addRecord(new ConsumerRecord<>(
                        PARTITION.topic(), 0, offset, new byte[0], values[offset].getBytes(StandardCharsets.UTF_8)));
            }
        });
    }

    @Test
    void saysThatThereIsNoSuchTopic() {
        assertThatThrownBy(() -> collector.look(NOW))
                .isInstanceOf(CollectException.class)
                .hasMessageContaining("there is no topic agency.articles")
                .hasMessageContaining("check its name");
        assertThat(consumer.closed()).isTrue();
    }

    @Test
    void commitsWhatIsInTheSpoolAndPutsAsideWhatIsNoArticle() throws Exception {
        thereIsATopicWith("{\"id\":\"a\",\"title\":\"T\"}", "no article", "[{\"id\":\"b\"},{\"id\":\"c\"}]");
        collector.look(NOW);

        Spool.Due due = spool.next(NOW, Duration.ZERO).orElseThrow();
        assertThat(due.batch().origins())
                .containsExactly(
                        new Origin("agency.articles", 0, 0),
                        new Origin("agency.articles", 0, 2),
                        new Origin("agency.articles", 0, 2));
        assertThat(due.batch().body()).contains("\"a\"", "\"b\"", "\"c\"", "\"source\":\"agency\"");
        assertThat(producer.history())
                .singleElement()
                .satisfies(letter -> assertThat(letter.topic()).isEqualTo("crosswire.dead-letter.v1"));
        assertThat(consumer.committed(Set.of(PARTITION))).containsEntry(PARTITION, new OffsetAndMetadata(3));
    }

    @Test
    void readsAgainWhatTheSpoolDidNotTake() throws Exception {
        thereIsATopicWith("{\"id\":\"a\",\"title\":\"T\"}");
        Files.delete(folder.resolve("spool"));

        assertThatThrownBy(() -> collector.look(NOW)).isInstanceOf(UncheckedIOException.class);
        assertThat(consumer.closed())
                .as("the next consumer begins where the offsets stand, and not behind what was polled")
                .isTrue();
    }
}
