package dev.crosswire.ingest.collect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosswire.extraction.newsroom.ListedSource;
import dev.crosswire.ingest.kafka.SourceTopics;
import dev.crosswire.ingest.spool.Origin;
import dev.crosswire.ingest.spool.Spool;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a topic that somebody else writes articles to, as JSON or as Avro. Offsets are committed once the articles are in
 * the spool. What is no article at all goes to the dead-letter topic; what is one that cannot be used is told like any other.
 */
final class TopicCollector implements Collector {

    private static final Duration POLL = Duration.ofMillis(500);

    private final ListedSource source;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final RecordArticles articles;
    private final Spool spool;
    private final SourceTopics topics;
    private @Nullable Consumer<byte[], byte[]> consumer;

    TopicCollector(
            ListedSource source,
            Supplier<Consumer<byte[], byte[]>> consumers,
            RecordArticles articles,
            Spool spool,
            SourceTopics topics) {
        this.source = source;
        this.consumers = consumers;
        this.articles = articles;
        this.spool = spool;
        this.topics = topics;
    }

    @Override
    public Instant look(Instant now) throws CollectException, InterruptedException {
        String topic = source.address().orElseThrow();
        try {
            Consumer<byte[], byte[]> open = consumer;
            if (open == null) {
                open = consumers.get();
                consumer = open;
                checkThere(open, topic);
                open.subscribe(List.of(topic));
            }
            ConsumerRecords<byte[], byte[]> records = open.poll(POLL);
            if (!records.isEmpty()) {
                Batches batches = new Batches(source.id());
                for (ConsumerRecord<byte[], byte[]> record : records) {
                    take(record, batches);
                }
                spool.add(batches.all());
                open.commitSync();
            }
            return now;
        } catch (InterruptException e) {
            throw stopped(e);
        } catch (KafkaException e) {
            close();
            throw new CollectException("the topic " + topic + " cannot be read: " + e.getMessage(), Optional.empty());
        } catch (RuntimeException e) {
            // What was polled is not in the spool, and the position of this consumer is behind it already.
            close();
            throw e;
        }
    }

    /** A consumer would wait for it without a word. */
    private void checkThere(Consumer<byte[], byte[]> open, String topic) throws CollectException {
        if (open.partitionsFor(topic).isEmpty()) {
            close();
            throw new CollectException(
                    "there is no topic " + topic
                            + " that this service may read: check its name, or who may read it; it is looked for again.",
                    Optional.empty());
        }
    }

    private static InterruptedException stopped(InterruptException e) {
        // Kafka has set the flag again; the caller ends the thread anyhow.
        InterruptedException stopped = new InterruptedException(e.getMessage());
        stopped.initCause(e);
        return stopped;
    }

    private void take(ConsumerRecord<byte[], byte[]> record, Batches batches) throws InterruptedException {
        Origin origin = new Origin(record.topic(), record.partition(), record.offset());
        switch (articles.read(record.topic(), record.value())) {
            case RecordArticles.Read.Articles(List<ObjectNode> found) ->
                found.forEach(article -> batches.add(ListedDefaults.in(article, source), origin));
            case RecordArticles.Read.Unreadable(String reason) -> topics.deadLetter(record, reason);
            case RecordArticles.Read.Nothing() -> {}
        }
    }

    @Override
    public void close() {
        Consumer<byte[], byte[]> open = consumer;
        consumer = null;
        if (open != null) {
            try {
                open.close(CloseOptions.timeout(Duration.ofSeconds(1)));
            } catch (KafkaException e) {
                // The broker finds out by the session that ends.
                return;
            }
        }
    }
}
