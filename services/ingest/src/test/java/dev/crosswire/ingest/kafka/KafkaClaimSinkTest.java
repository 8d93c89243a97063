package dev.crosswire.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswire.core.article.Article;
import dev.crosswire.ingest.Claims;
import dev.crosswire.ingest.intake.ReadArticle;
import dev.crosswire.ingest.intake.Readiness;
import dev.crosswire.ingest.intake.SinkUnavailableException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Transactions in their order, and what becomes of the sink when one fails. */
class KafkaClaimSinkTest {

    private final List<MockProducer<String, byte[]>> producers = new ArrayList<>();
    private final Readiness readiness = new Readiness();
    private final KafkaClaimSink sink = new KafkaClaimSink(
            () -> {
                producers.add(new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()));
                return producers.getLast();
            },
            PlainTopics.articles(),
            PlainTopics.claims(),
            readiness);

    @BeforeEach
    void open() {
        sink.open();
        readiness.ready();
    }

    @Test
    void writesEveryArticleThenItsClaimsThenItsClosingLineInOneTransaction() throws Exception {
        Map<String, String> refused = sink.publish(List.of(read("a", "One. Two."), read("b", "Three.")));

        assertThat(refused).isEmpty();
        MockProducer<String, byte[]> producer = producers.getFirst();
        assertThat(producer.commitCount()).isEqualTo(1);
        assertThat(producer.history())
                .extracting(record -> record.topic() + " " + record.key() + ": " + text(record))
                .containsExactly(
                        "crosswire.article.v1 a: a 1 One. Two.",
                        "crosswire.claim.v1 all: a-1",
                        "crosswire.claim.v1 all: a-2",
                        "crosswire.claim.v1 all: completed a 1 [a-1, a-2]",
                        "crosswire.article.v1 b: b 1 Three.",
                        "crosswire.claim.v1 all: b-1",
                        "crosswire.claim.v1 all: completed b 1 [b-1]");
    }

    @Test
    void leavesTheRecordTimeToTheMomentOfSending() throws Exception {
        sink.publish(List.of(read("a", "One.")));

        assertThat(producers.getFirst().history()).allMatch(record -> record.timestamp() == null);
    }

    @Test
    void saysBesideAnArticleHowManyClaimsItMakes() throws Exception {
        sink.publish(List.of(read("a", "One. Two.")));

        assertThat(producers
                        .getFirst()
                        .history()
                        .getFirst()
                        .headers()
                        .lastHeader("crosswire-claims")
                        .value())
                .isEqualTo(PlainTopics.bytes("2"));
    }

    @Test
    void refusesAnArticleThatCannotBeWrittenAndWritesTheOthers() throws Exception {
        Map<String, String> refused =
                sink.publish(List.of(read("a", "unwritable"), read("b", "x".repeat(1_050_000)), read("c", "Fine.")));

        assertThat(refused)
                .containsOnly(
                        Map.entry("a", "could not be encoded for Kafka"),
                        Map.entry(
                                "b",
                                "the article or one of its sentences is too long for one Kafka record; post it in"
                                        + " parts"));
        assertThat(producers.getFirst().history())
                .extracting(ProducerRecord::key)
                .containsExactly("c", "all", "all");
    }

    @Test
    void beginsNoTransactionForNothing() throws Exception {
        sink.publish(List.of(read("a", "unwritable")));

        assertThat(producers.getFirst().commitCount()).isZero();
        assertThat(producers.getFirst().transactionInFlight()).isFalse();
    }

    @Test
    void undoesATransactionThatCannotBeCommittedAndGoesOn() throws Exception {
        MockProducer<String, byte[]> producer = producers.getFirst();
        producer.commitTransactionException = new KafkaException("a record was refused");

        assertThatThrownBy(() -> sink.publish(List.of(read("a", "One."))))
                .isInstanceOf(SinkUnavailableException.class)
                .hasMessage("Kafka did not take the articles and nothing was written; post them again in a moment.");
        assertThat(producer.transactionAborted()).isTrue();
        assertThat(producer.history()).isEmpty();
        assertThat(readiness.obstacle()).isEmpty();

        producer.commitTransactionException = null;
        sink.publish(List.of(read("a", "One.")));
        assertThat(producer.history()).hasSize(3);
    }

    @Test
    void givesUpTheProducerWhenTheOutcomeIsOpen() {
        for (RuntimeException failure :
                List.of(new TimeoutException("no answer"), new KafkaException(new TimeoutException("no answer")))) {
            sink.open();
            readiness.ready();
            MockProducer<String, byte[]> producer = producers.getLast();
            producer.commitTransactionException = failure;

            assertThatThrownBy(() -> sink.publish(List.of(read("a", "One."))))
                    .isInstanceOf(SinkUnavailableException.class)
                    .hasMessageStartingWith("Kafka did not confirm that the articles were written;");
            assertThat(producer.closed()).isTrue();
            assertThat(producer.transactionAborted()).isFalse();
            assertThat(readiness.obstacle()).isPresent();
        }
    }

    @Test
    void writesNoMoreOnceAnotherProcessTookOver() {
        producers.getFirst().fenceProducer();

        assertThatThrownBy(() -> sink.publish(List.of(read("a", "One."))))
                .isInstanceOf(SinkUnavailableException.class)
                .hasRootCauseInstanceOf(ProducerFencedException.class);
        assertThat(readiness.obstacle()).isPresent();
        assertThatThrownBy(() -> sink.publish(List.of(read("a", "One."))))
                .hasMessage("Ingest is not connected to Kafka; try again in a moment.");
    }

    @Test
    void givesUpTheProducerWhenATransactionCannotBeUndone() {
        MockProducer<String, byte[]> producer = producers.getFirst();
        producer.sendException = new KafkaException("refused");
        producer.abortTransactionException = new KafkaException("refused as well");

        assertThatThrownBy(() -> sink.publish(List.of(read("a", "One.")))).isInstanceOf(SinkUnavailableException.class);
        assertThat(producer.closed()).isTrue();
        assertThat(readiness.obstacle()).isPresent();
    }

    @Test
    void opensWithANewProducerThatTakesOverTheName() {
        sink.open();

        assertThat(producers).hasSize(2);
        assertThat(producers.getFirst().closed()).isTrue();
        assertThat(producers.getLast().transactionInitialized()).isTrue();
    }

    private static ReadArticle read(String id, String text) {
        Article article = PlainTopics.article(id, 1, text);
        return new ReadArticle(article, Claims.onePerSentence(article));
    }

    private static String text(ProducerRecord<String, byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }
}
