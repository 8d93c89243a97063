package dev.crosswire.alerts.topic;

import dev.crosswire.alerts.index.AlertIndex;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.wire.RegistryUnavailableException;
import dev.crosswire.wire.Topic;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
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
 * Reads the alert topic from its beginning into the index, on one thread, for as long as the service runs. No record
 * stops it: what cannot be read is logged, counted and passed over. Where broker or registry are away it says so in its
 * status, waits, and goes on where it was.
 */
public final class AlertTopicReader implements Runnable, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AlertTopicReader.class);

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    /** A poll does not say that the broker is away, so it is asked for the topic's end this often. */
    private static final Duration BROKER_CHECK = Duration.ofSeconds(5);

    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final AlertTopic alertTopic;
    private final Topic<String, Finding> topic;
    private final AlertIndex index;
    private final ReadingStatus status;
    private final ReaderMetrics metrics;
    private final InstantSource clock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicReference<@Nullable Consumer<byte[], byte[]>> current = new AtomicReference<>();
    private Duration wait = FIRST_WAIT;
    private boolean beginAnew = true;

    /** A reader that does nothing until it is run. */
    public AlertTopicReader(
            AlertTopic alertTopic,
            Topic<String, Finding> topic,
            AlertIndex index,
            ReadingStatus status,
            ReaderMetrics metrics,
            InstantSource clock) {
        this.alertTopic = alertTopic;
        this.topic = topic;
        this.index = index;
        this.status = status;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public void run() {
        while (!isClosing()) {
            try (Consumer<byte[], byte[]> consumer = alertTopic.consumers().get()) {
                current.set(consumer);
                follow(consumer);
            } catch (WakeupException e) {
                LOG.debug("woken to close");
            } catch (InvalidOffsetException e) {
                beginAnew = true;
                pause("the alert topic was truncated or replaced, so it is read again from its beginning");
            } catch (RuntimeException e) {
                LOG.debug("reading stopped", e);
                pause(sentence(e));
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
                index.passed(partition.partition(), consumer.position(partition) - 1);
            }
            wait = FIRST_WAIT;
            boolean check = System.nanoTime() - checked > BROKER_CHECK.toNanos();
            if (check) {
                ends = consumer.endOffsets(partitions, ANSWER);
                checked = System.nanoTime();
            }
            if (check || !records.isEmpty()) {
                status.goingWell(lag(consumer, ends), clock.instant());
            }
        }
    }

    private List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(alertTopic.name(), ANSWER).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new UnknownTopicOrPartitionException(alertTopic.name());
        }
        return partitions;
    }

    private void takeUp(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        long epoch = alertTopic.epoch().getAsLong();
        if (beginAnew || epoch != index.position().epoch()) {
            index.begin(epoch);
            status.begun();
            beginAnew = false;
        }
        for (TopicPartition partition : partitions) {
            long last = index.position().positions().last(partition.partition());
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
                pause("the schema registry is away (" + e.getMessage() + ")");
            } catch (RuntimeException e) {
                metrics.unreadable();
                index.passed(record.partition(), record.offset());
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
        String id = topic.keySerde().deserializer().deserialize(record.topic(), record.key());
        if (record.value() == null) {
            index.remove(id, record.partition(), record.offset());
            metrics.removed();
            return;
        }
        Finding finding = topic.valueSerde().deserializer().deserialize(record.topic(), record.value());
        if (!finding.id().equals(id)) {
            throw new IllegalArgumentException("its key is " + id + " and its value the finding " + finding.id());
        }
        switch (index.put(finding, record.partition(), record.offset())) {
            case APPLIED -> metrics.applied();
            case OLDER -> metrics.older();
        }
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
                "topic " + alertTopic.name() + " does not exist yet: the launcher creates it";
            case org.apache.kafka.common.errors.TimeoutException timeout -> "the Kafka broker does not answer";
            default -> "the alert topic cannot be read (" + e.getMessage() + ")";
        };
    }

    private void pause(String sentence) {
        if (isClosing()) {
            return;
        }
        status.inTrouble(sentence);
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
