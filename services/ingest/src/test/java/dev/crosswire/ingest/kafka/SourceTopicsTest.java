package dev.crosswire.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.article.Source;
import dev.crosswire.core.article.SourceListing;
import dev.crosswire.core.article.SourceListing.Supply;
import dev.crosswire.core.article.SourceStatus;
import dev.crosswire.ingest.spool.Origin;
import dev.crosswire.ingest.spool.Rejections;
import dev.crosswire.wire.TopicSetup;
import dev.crosswire.wire.Topics;
import dev.crosswire.wire.WireSettings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told on Kafka of sources. */
class SourceTopicsTest {

    private static final Instant NOW = Instant.parse("2026-03-14T12:00:00Z");
    private static final TopicPartition SOURCES = new TopicPartition("crosswire.source.v1", 0);
    private static final TopicPartition STATUSES = new TopicPartition("crosswire.source-status.v1", 0);

    private final Topics topics = new Topics(WireSettings.at("127.0.0.1:1", "mock://source-topics", ""));
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final MockConsumer<String, byte[]> before = new MockConsumer<>("earliest");
    private final SourceTopics told = new SourceTopics(() -> producer, () -> before, topics, InstantSource.fixed(NOW));

    @BeforeEach
    void register() {
        TopicSetup.registerSchemas(topics);
        before.updateBeginningOffsets(Map.of(SOURCES, 0L, STATUSES, 0L));
        before.updateEndOffsets(Map.of(SOURCES, 0L, STATUSES, 0L));
    }

    private static SourceListing listing(String id) {
        return new SourceListing(
                new Source(id, id, Optional.empty(), Optional.empty()),
                Supply.POST,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static SourceStatus status(String id, Instant at, int articles) {
        return new SourceStatus(
                id, at, Optional.empty(), Optional.empty(), articles, 0, Optional.empty(), Optional.empty(), false);
    }

    private List<String> sent() {
        List<String> sent = producer.history().stream()
                .map(record -> record.topic() + " " + key(record) + (record.value() == null ? " gone" : ""))
                .toList();
        producer.clear();
        return sent;
    }

    private static String key(ProducerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }

    @Test
    void tellsWhatHasChangedAndNothingElse() {
        told.tell(List.of(listing("herald")), List.of(status("herald", NOW, 1), status("stranger", NOW, 1)));
        assertThat(sent())
                .containsExactly(
                        "crosswire.source.v1 herald",
                        "crosswire.source-status.v1 herald",
                        "crosswire.source-status.v1 stranger");

        told.tell(
                List.of(listing("herald")),
                List.of(status("herald", NOW.plusSeconds(5), 1), status("stranger", NOW.plusSeconds(5), 2)));
        assertThat(sent()).containsExactly("crosswire.source-status.v1 stranger");
    }

    @Test
    void takesBackWhatIsGone() {
        told.tell(List.of(listing("herald")), List.of(status("herald", NOW, 1), status("stranger", NOW, 1)));
        sent();
        told.tell(List.of(), List.of(status("herald", NOW, 1)));

        assertThat(sent())
                .containsExactly("crosswire.source.v1 herald gone", "crosswire.source-status.v1 stranger gone");
        told.tell(List.of(), List.of(status("herald", NOW, 1)));
        assertThat(sent()).isEmpty();
    }

    @Test
    void takesBackWhatAnEarlierProcessTold() {
        before.updateEndOffsets(Map.of(SOURCES, 2L, STATUSES, 0L));
        before.schedulePollTask(() -> {
            before.addRecord(new ConsumerRecord<>(SOURCES.topic(), 0, 0, "old", new byte[] {1}));
            before.addRecord(new ConsumerRecord<>(SOURCES.topic(), 0, 1, "herald", new byte[] {1}));
        });
        told.tell(List.of(listing("herald")), List.of());

        assertThat(sent())
                .contains("crosswire.source.v1 old gone", "crosswire.source.v1 herald")
                .doesNotContain("crosswire.source.v1 herald gone");
    }

    @Test
    void tellsAgainWhatDidNotArrive() {
        MockProducer<byte[], byte[]> late =
                new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
        SourceTopics topicsOfLate = new SourceTopics(() -> late, () -> before, topics, InstantSource.fixed(NOW));
        topicsOfLate.tell(List.of(listing("herald")), List.of());
        late.errorNext(new TimeoutException("the broker is away"));
        topicsOfLate.tell(List.of(listing("herald")), List.of());

        assertThat(late.history()).hasSize(2);
    }

    @Test
    void tellsOfAnArticleThatCannotBeUsedWithItsCoordinates() {
        var _ = told.article("wire", new Origin("agency.articles", 2, 17), "a1", "title is missing");

        ProducerRecord<byte[], byte[]> record = producer.history().getFirst();
        assertThat(record.topic()).isEqualTo("crosswire.claim-rejected.v1");
        assertThat(topics.rejectedClaims().valueSerde().deserializer().deserialize(record.topic(), record.value()))
                .satisfies(rejected -> {
                    assertThat(rejected.topic()).isEqualTo("agency.articles");
                    assertThat(rejected.partition()).isEqualTo(2);
                    assertThat(rejected.offset()).isEqualTo(17);
                    assertThat(rejected.claimId()).isEqualTo("a1");
                    assertThat(rejected.source()).isEqualTo("wire");
                    assertThat(rejected.reason()).isEqualTo("title is missing");
                });
    }

    @Test
    void saysWhetherWhatItToldArrived() throws InterruptedException {
        Origin origin = new Origin("agency.articles", 2, 17);
        Future<?> first = told.article("wire", origin, "a1", "title is missing");
        producer.sendException = new TimeoutException("the broker is away");
        Future<?> second = told.article("wire", origin, "a2", "title is missing");

        assertThat(Rejections.arrived(List.of(first))).isTrue();
        assertThat(Rejections.arrived(List.of(first, second))).isFalse();
    }

    @Test
    void putsBytesThatCannotBeReadAsideAsTheyCame() throws InterruptedException {
        told.deadLetter(
                new ConsumerRecord<>("agency.articles", 2, 17, new byte[] {1, -1}, new byte[] {0, 9}), "no schema");

        ProducerRecord<byte[], byte[]> letter = producer.history().getFirst();
        assertThat(letter.topic()).isEqualTo("crosswire.dead-letter.v1");
        assertThat(letter.key()).containsExactly(1, -1);
        assertThat(letter.value()).containsExactly(0, 9);
        assertThat(letter.headers())
                .extracting(header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8))
                .containsExactly(
                        "__streams.errors.topic=agency.articles",
                        "__streams.errors.partition=2",
                        "__streams.errors.offset=17",
                        "__streams.errors.message=no schema");
    }

    @Test
    void cutsALetterThatTheTopicWouldNotTake() throws InterruptedException {
        told.deadLetter(new ConsumerRecord<>("agency.articles", 2, 17, new byte[] {1}, new byte[2_000_000]), "no JSON");

        ProducerRecord<byte[], byte[]> letter = producer.history().getFirst();
        assertThat(letter.value()).hasSize(900_000);
        assertThat(letter.headers())
                .extracting(header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8))
                .contains("crosswire-cut-from=2000000", "__streams.errors.offset=17");
    }
}
