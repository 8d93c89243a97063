package dev.crosswire.ingest.kafka;

import dev.crosswire.core.article.SourceListing;
import dev.crosswire.core.article.SourceStatus;
import dev.crosswire.core.claim.RejectedClaim;
import dev.crosswire.ingest.spool.Origin;
import dev.crosswire.ingest.spool.Rejections;
import dev.crosswire.wire.Topic;
import dev.crosswire.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells on Kafka who the sources are, how it goes with them, and what of theirs could not be used. Only changes are told;
 * a source that is gone gets a null value. Outside of the transactions of articles: what is told here is true again a
 * moment later. Thread-safe.
 */
public final class SourceTopics implements Rejections, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SourceTopics.class);

    /** Bytes of a value on the dead-letter topic, which takes records of up to 1 MiB; the source's own topic has the rest. */
    private static final int LARGEST_LETTER = 900_000;

    /** Header with the bytes that a value had before it was cut. */
    private static final String CUT_FROM = "crosswire-cut-from";

    /** As Kafka Streams names what it says of a record that it set aside, so that both are read alike. */
    private static final String ERRORS = "__streams.errors.";

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration CLOSING = Duration.ofSeconds(1);

    /** Polls without progress before what stands on the topics counts as read. */
    private static final int IDLE_POLLS = 20;

    private final Supplier<Producer<byte[], byte[]>> producers;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Topics topics;
    private final InstantSource clock;
    private final Map<String, SourceListing> listings = new HashMap<>();
    private final Map<String, SourceStatus> statuses = new HashMap<>();
    private @Nullable Set<String> fromBefore;
    private @Nullable Producer<byte[], byte[]> producer;

    public SourceTopics(
            Supplier<Producer<byte[], byte[]>> producers,
            Supplier<Consumer<String, byte[]>> consumers,
            Topics topics,
            InstantSource clock) {
        this.producers = producers;
        this.consumers = consumers;
        this.topics = topics;
        this.clock = clock;
    }

    /**
     * Tells what has changed since the last call.
     *
     * @param listed the sources as they are listed now
     * @param now how it goes with each source
     * @throws RuntimeException if Kafka or the registry does not answer; the next call tells it again
     */
    public synchronized void tell(List<SourceListing> listed, List<SourceStatus> now) {
        Set<String> gone = fromBefore == null ? readFromBefore() : fromBefore;
        Map<String, SourceListing> lists = new LinkedHashMap<>();
        listed.forEach(listing -> lists.put(listing.source().id(), listing));
        Map<String, SourceStatus> states = new LinkedHashMap<>();
        now.forEach(status -> states.put(status.source(), status));

        Set<String> toForget = new HashSet<>(gone);
        toForget.addAll(listings.keySet());
        tellChanges(topics.sources(), lists, listings, toForget, (one, other) -> one.equals(other));
        toForget.addAll(statuses.keySet());
        tellChanges(topics.sourceStatuses(), states, statuses, toForget, SourceStatus::saysTheSameAs);
        fromBefore = Set.of();
    }

    private interface Sameness<V> {
        boolean of(V one, V other);
    }

    private <V> void tellChanges(
            Topic<String, V> topic, Map<String, V> now, Map<String, V> told, Set<String> known, Sameness<V> sameness) {
        for (String source : known) {
            if (!now.containsKey(source)) {
                var _ = send(new ProducerRecord<>(topic.name(), key(source), null));
                told.remove(source);
            }
        }
        now.forEach((source, value) -> {
            V before = told.get(source);
            if (before == null || !sameness.of(value, before)) {
                var _ = send(new ProducerRecord<>(
                        topic.name(),
                        key(source),
                        topic.valueSerde().serializer().serialize(topic.name(), value)));
                told.put(source, value);
            }
        });
    }

    @Override
    public synchronized Future<?> article(String source, Origin origin, String articleId, String reason) {
        RejectedClaim rejected = new RejectedClaim(
                reason, origin.place(), origin.partition(), origin.offset(), articleId, source, clock.instant());
        LOG.warn("An article of {} from {} was rejected: {}", source, origin.place(), reason);
        Topic<String, RejectedClaim> topic = topics.rejectedClaims();
        try {
            return send(new ProducerRecord<>(
                    topic.name(), key(source), topic.valueSerde().serializer().serialize(topic.name(), rejected)));
        } catch (RuntimeException e) {
            LOG.warn("The rejection could not be told on {}: {}", topic.name(), e.toString());
            return CompletableFuture.failedFuture(e);
        }
    }

    /**
     * Puts a record that cannot be read on the dead-letter topic, as it came (a very large one cut, and saying so), with the
     * headers that Kafka gives one. Returns once it stands there, so that whoever commits its offset then loses nothing.
     *
     * @throws KafkaException if it did not arrive
     */
    public void deadLetter(ConsumerRecord<byte[], byte[]> record, String reason) throws InterruptedException {
        LOG.warn(
                "The record at offset {} of {}, partition {}, cannot be read: {}",
                record.offset(),
                record.topic(),
                record.partition(),
                reason);
        byte[] value = record.value();
        boolean whole = value == null || value.length <= LARGEST_LETTER;
        ProducerRecord<byte[], byte[]> dead = new ProducerRecord<>(
                topics.deadLetters().name(), null, record.key(), whole ? value : Arrays.copyOf(value, LARGEST_LETTER));
        if (!whole) {
            dead.headers().add(CUT_FROM, Integer.toString(record.value().length).getBytes(StandardCharsets.UTF_8));
        }
        header(dead, "topic", record.topic());
        header(dead, "partition", Integer.toString(record.partition()));
        header(dead, "offset", Long.toString(record.offset()));
        header(dead, "message", reason);
        try {
            send(dead).get();
        } catch (ExecutionException e) {
            throw new KafkaException("the dead-letter topic did not take what cannot be read", e);
        }
    }

    private static void header(ProducerRecord<byte[], byte[]> record, String name, String value) {
        record.headers().add(ERRORS + name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] key(String source) {
        return source.getBytes(StandardCharsets.UTF_8);
    }

    private synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
        Producer<byte[], byte[]> open = producer == null ? producers.get() : producer;
        producer = open;
        return open.send(record, (_, failure) -> {
            if (failure != null) {
                if (!(failure instanceof RetriableException)) {
                    forget(open);
                }
                lost(record, failure);
            }
        });
    }

    /**
     * A producer that was refused something may stay refused when it is granted; the next record gets another one. It is
     * closed by a thread that holds no lock: closing waits for callbacks, which wait for the lock.
     */
    private synchronized void forget(Producer<byte[], byte[]> failed) {
        if (failed.equals(producer)) {
            producer = null;
            Thread.ofPlatform().daemon().name("ingest-sources-closing").start(() -> failed.close(Duration.ZERO));
        }
    }

    /** What did not arrive is told again with the next change. */
    private void lost(ProducerRecord<byte[], byte[]> record, Exception failure) {
        LOG.warn("What was to be told on {} did not arrive: {}", record.topic(), failure.toString());
        if (record.key() == null) {
            return;
        }
        String source = new String(record.key(), StandardCharsets.UTF_8);
        synchronized (this) {
            if (record.value() == null) {
                Set<String> again = new HashSet<>(fromBefore == null ? Set.of() : fromBefore);
                again.add(source);
                fromBefore = again;
            }
            if (record.topic().equals(topics.sources().name())) {
                listings.remove(source);
            } else if (record.topic().equals(topics.sourceStatuses().name())) {
                statuses.remove(source);
            }
        }
    }

    /** The sources that an earlier process told of, and that may be gone by now. */
    private Set<String> readFromBefore() {
        Map<String, Set<String>> told = new HashMap<>();
        try (Consumer<String, byte[]> consumer = consumers.get()) {
            List<TopicPartition> partitions = List.of(
                    new TopicPartition(topics.sources().name(), 0),
                    new TopicPartition(topics.sourceStatuses().name(), 0));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
            int idle = 0;
            while (idle < IDLE_POLLS
                    && end.entrySet().stream()
                            .anyMatch(entry -> consumer.position(entry.getKey()) < entry.getValue())) {
                idle++;
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    idle = 0;
                    Set<String> sources = told.computeIfAbsent(record.topic(), _ -> new HashSet<>());
                    if (record.value() == null) {
                        sources.remove(record.key());
                    } else {
                        sources.add(record.key());
                    }
                }
            }
        }
        return told.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    @Override
    public void close() {
        Producer<byte[], byte[]> last;
        synchronized (this) {
            last = producer;
            producer = null;
        }
        if (last != null) {
            last.close(CLOSING);
        }
    }
}
