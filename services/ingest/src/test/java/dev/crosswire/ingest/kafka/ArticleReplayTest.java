package dev.crosswire.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.ingest.article.PostedArticle;
import dev.crosswire.ingest.intake.SeenArticles;
import dev.crosswire.ingest.intake.SeenArticles.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** What a restarted service knows of the articles before it. */
class ArticleReplayTest {

    private static final String TOPIC = "crosswire.article.v1";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

    private final SeenArticles seen = new SeenArticles(100);
    private final List<String> heard = new ArrayList<>();
    private MockConsumer<String, byte[]> consumer = consumer(0);
    private final ArticleReplay replay = new ArticleReplay(
            () -> consumer, PlainTopics.articles(), seen, (source, at, claims) -> heard.add(source + " " + claims));

    @Test
    void knowsEveryArticleWithItsLatestVersionAndClaims() {
        consumer = consumer(3);
        consumer.schedulePollTask(() -> {
            add(0, "a 1 first", 4);
            add(1, "b 1 other", 2);
            add(2, "a 2 second", 5);
        });
        replay.catchUp();

        assertThat(seen.standing(posted("a", "second"))).isEqualTo(new Standing.Again(2, 5));
        assertThat(seen.standing(posted("b", "other"))).isEqualTo(new Standing.Again(1, 2));
        assertThat(consumer.closed()).isTrue();
        assertThat(heard).hasSize(3).allMatch(each -> each.matches("\\w+ [245]"));
    }

    @Test
    void doesNotTakeGivenClaimsForThoseThatItWouldReadItself() {
        consumer = consumer(1);
        consumer.schedulePollTask(() -> {
            ConsumerRecord<String, byte[]> record =
                    new ConsumerRecord<>(TOPIC, 0, 0, "key", PlainTopics.bytes("a 1 text"));
            record.headers().add("crosswire-claims", PlainTopics.bytes("4"));
            record.headers().add("crosswire-given-claims", PlainTopics.bytes("0123456789abcdef"));
            consumer.addRecord(record);
        });
        replay.catchUp();

        assertThat(seen.standing(posted("a", "text"))).isEqualTo(new Standing.New(2));
    }

    @Test
    void readsPastBytesThatAreNoArticle() {
        consumer = consumer(2);
        consumer.schedulePollTask(() -> {
            add(0, "poison", 0);
            add(1, "a 1 text", 1);
        });
        replay.catchUp();

        assertThat(seen.standing(posted("a", "text"))).isEqualTo(new Standing.Again(1, 1));
    }

    @Test
    void readsOnlyWhatIsNewAfterALostConnection() {
        consumer = consumer(1);
        consumer.schedulePollTask(() -> add(0, "a 1 text", 1));
        replay.catchUp();

        consumer = consumer(2);
        consumer.schedulePollTask(() -> {
            assertThat(consumer.position(PARTITION)).isEqualTo(1);
            add(1, "a 2 changed", 1);
        });
        replay.catchUp();

        assertThat(seen.standing(posted("a", "changed"))).isEqualTo(new Standing.Again(2, 1));
    }

    @Test
    void isDoneAtOnceWithAnEmptyTopic() {
        replay.catchUp();

        assertThat(seen.size()).isZero();
    }

    private void add(long offset, String value, int claims) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(TOPIC, 0, offset, "key", PlainTopics.bytes(value));
        record.headers().add("crosswire-claims", PlainTopics.bytes(Integer.toString(claims)));
        consumer.addRecord(record);
    }

    private static MockConsumer<String, byte[]> consumer(long end) {
        MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
        Node[] none = {};
        consumer.updatePartitions(TOPIC, List.of(new PartitionInfo(TOPIC, 0, Node.noNode(), none, none)));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, end));
        return consumer;
    }

    private static PostedArticle posted(String id, String text) {
        return new PostedArticle(
                id,
                "northwire",
                Optional.empty(),
                "Talks end",
                PlainTopics.TIME,
                "en",
                Optional.empty(),
                text,
                OptionalInt.empty(),
                false);
    }
}
