package dev.crosswire.alerts.topic;

import dev.crosswire.alerts.index.IndexUnwritableException;
import dev.crosswire.alerts.index.TopicPosition;
import dev.crosswire.wire.Refusal;
import dev.crosswire.wire.RegistryUnavailableException;
import dev.crosswire.wire.Topic;
import dev.crosswire.wire.WireSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a topic into its sink, on one thread, for as long as the service runs: from where the sink is, or from the
 * beginning where the topic is another than the sink knows. No record stops it: what cannot be read is logged, counted
 * and passed over. Where broker or registry are away it says so in its status, waits, and goes on where it was.
 *
 * @param <V> values of the topic
 */
public final class TopicReader<V> implements Runnable, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    /** A poll does not say that the broker is away, so it is asked for the topic's end this often. */
    private static final Duration BROKER_CHECK = Duration.ofSeconds(5);

    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final TopicAccess access;
    private final WireSettings settings;
    private final Topic<String, V> topic;
    private final TopicSink<V> sink;
    private final ReadingStatus status;
    private final ReaderMetrics metrics;
    private final InstantSource clock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicReference<@Nullable Consumer<byte[], byte[]>> current = new AtomicReference<>();
    private Duration wait = FIRST_WAIT;
    private boolean beginAnew;

    /** A reader that does nothing until it is run. */
    public TopicReader(
            TopicAccess access,
            WireSettings settings,
            Topic<String, V> topic,
            TopicSink<V> sink,
            ReadingStatus status,
            ReaderMetrics metrics,
            InstantSource clock) {
        this.access = access;
        this.settings = settings;
        this.topic = topic;
        this.sink = sink;
        this.status = status;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public void run() {
        while (!isClosing()) {
            try (Consumer<byte[], byte[]> consumer = access.consumers().get()) {
                current.set(consumer);
                follow(consumer);
            } catch (WakeupException e) {
                LOG.debug("woken to close");
            } catch (InvalidOffsetException e) {
                beginAnew = true;
                pause(status.called() + " was truncated or replaced, so it is read again from its beginning");
            } catch (IndexUnwritableException e) {
                pause(String.valueOf(e.getMessage()));
            } catch (RuntimeException e) {
                LOG.debug("reading stopped: {}", settings.withoutSecrets(e.toString()));
                pause(e, sentence(e));
            } finally {
                current.set(null);
            }
        }
    }

    /** Stops reading; the thread ends soon after. */
    @Override
    public void close() {
        closing.countDown();
        Consumer<byte[], byte[]> consumer = current.get();
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    private void follow(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = partitions(consumer);
        consumer.assign(partitions);
        takeUp(consumer, partitions);
        Map<TopicPartition, Long> endsAtStart = consumer.endOffsets(partitions, ANSWER);
        Map<TopicPartition, Long> ends = endsAtStart;
        long checked = System.nanoTime();
        look(consumer, ends);
        status.goingWell(lag(consumer, ends), clock.instant());
        while (!isClosing()) {
            if (hasReached(consumer, endsAtStart)) {
                status.caughtUp();
            }
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            for (ConsumerRecord<byte[], byte[]> record : records) {
                if (!take(record)) {
                    return;
                }
            }
            // Markers of transactions and compacted offsets come as no record, and are behind us all the same.
            for (TopicPartition partition : partitions) {
                sink.passed(partition.partition(), consumer.position(partition) - 1);
            }
            wait = FIRST_WAIT;
            latest(records).ifPresent(status::read);
            boolean check = System.nanoTime() - checked > BROKER_CHECK.toNanos();
            if (check) {
                ends = consumer.endOffsets(partitions, ANSWER);
                consumer.beginningOffsets(partitions, ANSWER)
                        .forEach((partition, first) -> sink.expired(partition.partition(), first));
                checked = System.nanoTime();
            }
            if (check || !records.isEmpty()) {
                look(consumer, ends);
                status.goingWell(lag(consumer, ends), clock.instant());
            }
        }
    }

    private List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(access.name(), ANSWER).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new UnknownTopicOrPartitionException(access.name());
        }
        return partitions;
    }

    private void takeUp(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        long epoch = access.epoch().getAsLong();
        if (beginAnew || epoch != sink.position().epoch()) {
            sink.begin(epoch);
            status.begun();
            beginAnew = false;
        }
        TopicPosition known = sink.position();
        for (TopicPartition partition : partitions) {
            long last = known.positions().last(partition.partition());
            if (last < 0) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, last + 1);
            }
        }
    }

    /** False if the service closes before the record could be read. */
    private boolean take(ConsumerRecord<byte[], byte[]> record) {
        while (!isClosing()) {
            try {
                apply(record);
                return true;
            } catch (RegistryUnavailableException e) {
                pause(e, sentence(e));
            } catch (IndexUnwritableException e) {
                pause(String.valueOf(e.getMessage()));
            } catch (RuntimeException e) {
                metrics.unreadable();
                sink.passed(record.partition(), record.offset());
                LOG.warn(
                        "a record on {}, partition {}, offset {} cannot be read and was passed over: {}",
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        e.getMessage());
                return true;
            }
        }
        return false;
    }

    private void apply(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null) {
            throw new IllegalArgumentException("it has no key");
        }
        String key = topic.keySerde().deserializer().deserialize(record.topic(), record.key());
        TopicSink.Place place = new TopicSink.Place(
                record.partition(), record.offset(), Instant.ofEpochMilli(Math.max(0, record.timestamp())));
        if (record.value() == null) {
            sink.remove(key, place);
            metrics.removed();
            return;
        }
        V value = topic.valueSerde().deserializer().deserialize(record.topic(), record.value());
        switch (sink.put(key, value, place)) {
            case APPLIED -> metrics.applied();
            case OLDER -> metrics.older();
        }
    }

    private static Optional<Instant> latest(ConsumerRecords<byte[], byte[]> records) {
        long latest = Long.MIN_VALUE;
        for (ConsumerRecord<byte[], byte[]> record : records) {
            latest = Math.max(latest, record.timestamp());
        }
        return latest < 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(latest));
    }

    private void look(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        ends.forEach((partition, end) -> {
            long position = consumer.position(partition);
            // What was read since the broker was last asked for the end stands there as well.
            metrics.looked(partition.partition(), Math.max(end, position), position);
        });
    }

    private static boolean hasReached(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static long lag(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
                .sum();
    }

    private String sentence(RuntimeException e) {
        return switch (e) {
            case UnknownTopicOrPartitionException unknown ->
                "topic " + access.name() + " does not exist yet: the launcher creates it";
            case org.apache.kafka.common.errors.TimeoutException timeout -> "the Kafka broker does not answer";
            case RegistryUnavailableException registry -> "the schema registry is away (" + registry.getMessage() + ")";
            default -> settings.withoutSecrets(status.called() + " cannot be read (" + e.getMessage() + ")");
        };
    }

    private void pause(String sentence) {
        if (!isClosing()) {
            status.inTrouble(sentence);
            pause();
        }
    }

    private void pause(RuntimeException failure, String otherwise) {
        if (isClosing()) {
            return;
        }
        Refusal.in(failure, settings).ifPresentOrElse(status::refused, () -> status.inTrouble(otherwise));
        pause();
    }

    private void pause() {
        try {
            if (!closing.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
            }
        } catch (InterruptedException e) {
            closing.countDown();
            Thread.currentThread().interrupt();
        }
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }
}
