package dev.crosswire.ingest.kafka;

import dev.crosswire.core.article.Article;
import dev.crosswire.ingest.intake.Heard;
import dev.crosswire.ingest.intake.SeenArticles;
import dev.crosswire.wire.Topic;
import dev.crosswire.wire.UnusableRecordException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the article topic into {@link SeenArticles}, and tells {@link Heard} of it, up to what was committed when it began: the whole of it at first,
 * what is new after that. Of one thread.
 */
public final class ArticleReplay {

    private static final Logger LOG = LoggerFactory.getLogger(ArticleReplay.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    /** Polls without progress before the broker counts as gone. */
    private static final int IDLE_POLLS = 20;

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Topic<String, Article> articles;
    private final SeenArticles seen;
    private final Heard heard;
    private final Map<TopicPartition, Long> next = new HashMap<>();

    public ArticleReplay(
            Supplier<Consumer<String, byte[]>> consumers,
            Topic<String, Article> articles,
            SeenArticles seen,
            Heard heard) {
        this.consumers = consumers;
        this.articles = articles;
        this.seen = seen;
        this.heard = heard;
    }

    /**
     * Reads on to the end.
     *
     * @throws RuntimeException if the broker or the registry does not answer; what was read until then is kept
     */
    public void catchUp() {
        try (Consumer<String, byte[]> consumer = consumers.get()) {
            List<TopicPartition> partitions = consumer.partitionsFor(articles.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
            for (TopicPartition partition : partitions) {
                consumer.seek(
                        partition,
                        start(partition, first.getOrDefault(partition, 0L), end.getOrDefault(partition, 0L)));
            }
            readTo(end, consumer);
        }
    }

    private long start(TopicPartition partition, long first, long end) {
        // A transaction of one article takes two offsets, its record and its marker: what lies further back than this
        // would be forgotten again while reading.
        long earliest = Math.max(first, end - 2L * seen.capacity());
        long resume = next.getOrDefault(partition, 0L);
        return resume > end ? earliest : Math.max(earliest, resume);
    }

    private void readTo(Map<TopicPartition, Long> end, Consumer<String, byte[]> consumer) {
        int idle = 0;
        while (end.entrySet().stream().anyMatch(entry -> consumer.position(entry.getKey()) < entry.getValue())) {
            Map<TopicPartition, Long> before = positions(consumer);
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                remember(record);
            }
            Map<TopicPartition, Long> after = positions(consumer);
            next.putAll(after);
            idle = after.equals(before) ? idle + 1 : 0;
            if (idle == IDLE_POLLS) {
                throw new TimeoutException("the broker stopped sending what stands on " + articles.name());
            }
        }
    }

    private static Map<TopicPartition, Long> positions(Consumer<String, byte[]> consumer) {
        Map<TopicPartition, Long> positions = new HashMap<>();
        consumer.assignment().forEach(partition -> positions.put(partition, consumer.position(partition)));
        return positions;
    }

    private void remember(ConsumerRecord<String, byte[]> record) {
        try {
            Article article = articles.valueSerde().deserializer().deserialize(record.topic(), record.value());
            if (article != null && seen.remember(article, claims(record), given(record))) {
                heard.published(article.source(), article.observedAt(), claims(record));
            }
        } catch (SerializationException | UnusableRecordException e) {
            LOG.warn(
                    "The record at offset {} of {}, partition {}, is no article that can be read; it counts as not seen: {}",
                    record.offset(),
                    record.topic(),
                    record.partition(),
                    e.getMessage());
        }
    }

    /** The digest of claims that were given; empty where ingest read them. */
    private static Optional<String> given(ConsumerRecord<String, byte[]> record) {
        return Optional.ofNullable(record.headers().lastHeader(TransactionRecords.GIVEN_HEADER))
                .flatMap(header -> Optional.ofNullable(header.value()))
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }

    /** How many claims stood beside the article; 0 where its writer did not say. */
    private static int claims(ConsumerRecord<String, byte[]> record) {
        Header header = record.headers().lastHeader(TransactionRecords.CLAIMS_HEADER);
        if (header == null || header.value() == null) {
            return 0;
        }
        String stated = new String(header.value(), StandardCharsets.UTF_8);
        return stated.matches("[0-9]{1,6}") ? Integer.parseInt(stated) : 0;
    }
}
