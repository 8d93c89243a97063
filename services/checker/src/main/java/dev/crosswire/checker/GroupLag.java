package dev.crosswire.checker;

import dev.crosswire.vitals.Lag;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far the group of checkers is behind, as the broker knows it: what is committed against where the topics end. A checker
 * whose threads are dead or hang cannot say so itself, and its own counts do not fall back after a crash. On a thread of
 * its own.
 */
final class GroupLag implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupLag.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final long PATIENCE_SECONDS = 5;

    private final Admin admin;
    private final String group;
    private final List<String> topics;
    private final Lag lag;
    private final InstantSource clock;
    private List<TopicPartition> known = List.of();
    private boolean silent;
    private final AtomicReference<Optional<Instant>> lastLook = new AtomicReference<>(Optional.empty());
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("group-lag").daemon().factory());

    /** @param group id of the checkers' consumer group, which is Streams' application id */
    GroupLag(Admin admin, String group, List<String> topics, Lag lag, InstantSource clock) {
        this.admin = admin;
        this.group = group;
        this.topics = List.copyOf(topics);
        this.lag = lag;
        this.clock = clock;
    }

    /** Looks again and again until it is closed. */
    void start() {
        var _ = thread.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    Lag lag() {
        return lag;
    }

    /** When the broker last answered; empty before that. */
    Optional<Instant> lastLook() {
        return lastLook.get();
    }

    private void look() {
        try {
            readOffsets();
            lastLook.set(Optional.of(clock.instant()));
            if (silent) {
                silent = false;
                LOG.info("the broker says again how far the checker is");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            // A topic may have been made anew.
            known = List.of();
            // Once: the broker may be away for long, and this comes twice a second.
            if (!silent) {
                silent = true;
                Throwable cause = e.getCause() == null ? e : e.getCause();
                LOG.warn("the broker does not say how far the checker is: {}", cause.toString());
            }
        }
    }

    private void readOffsets() throws InterruptedException, ExecutionException, TimeoutException {
        List<TopicPartition> partitions = partitions();
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata(group)
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        // After what is committed, or an end that nothing reaches would be compared with an older one.
        Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
        Map<TopicPartition, Long> positions = new HashMap<>();
        partitions.forEach(partition -> {
            OffsetAndMetadata offset = committed.get(partition);
            if (offset != null) {
                positions.put(partition, offset.offset());
            }
        });
        List<TopicPartition> unread =
                partitions.stream().filter(it -> !positions.containsKey(it)).toList();
        if (!unread.isEmpty()) {
            positions.putAll(offsets(unread, OffsetSpec.earliest()));
        }
        ends.forEach((partition, end) -> lag.looked(
                new Lag.Partition(partition.topic(), partition.partition()),
                end,
                positions.getOrDefault(partition, 0L)));
    }

    private List<TopicPartition> partitions() throws InterruptedException, ExecutionException, TimeoutException {
        if (known.isEmpty()) {
            List<TopicPartition> partitions = new ArrayList<>();
            admin.describeTopics(topics)
                    .allTopicNames()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .forEach((name, topic) ->
                            topic.partitions().forEach(it -> partitions.add(new TopicPartition(name, it.partition()))));
            known = partitions;
        }
        return known;
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec which)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        // Of a transaction that is still open nobody can read yet.
        admin.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .forEach((partition, result) -> offsets.put(partition, result.offset()));
        return offsets;
    }

    @Override
    public void close() {
        thread.shutdownNow();
        admin.close(Duration.ofSeconds(1));
    }
}
