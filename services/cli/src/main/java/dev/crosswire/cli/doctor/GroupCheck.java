package dev.crosswire.cli.doctor;

import dev.crosswire.wire.Topics;
import dev.crosswire.wire.WireSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Whether a checker reads, and keeps up. */
final class GroupCheck implements Check {

    /** Markers of transactions count, so that a few always remain. */
    private static final long LARGE = 1_000;

    private final Cluster cluster;
    private final Pause pause;

    /** Between two looks at the lag. */
    interface Pause {

        Pause SHORT = () -> Thread.sleep(Duration.ofSeconds(2));

        void take() throws Exception;
    }

    GroupCheck(Cluster cluster, Pause pause) {
        this.cluster = cluster;
        this.pause = pause;
    }

    @Override
    public String name() {
        return "lag";
    }

    @Override
    public List<String> needs() {
        return List.of("broker");
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(30);
    }

    /** Id of the checkers' group, which is Streams' application id. */
    static String group(WireSettings wire) {
        return wire.topicPrefix() + "crosswire-checker";
    }

    @Override
    public List<Look> look() throws Exception {
        String group = group(cluster.wire());
        ConsumerGroupDescription description;
        try {
            description = cluster.await(cluster.admin()
                    .describeConsumerGroups(List.of(group))
                    .describedGroups()
                    .values()
                    .iterator()
                    .next());
        } catch (ExecutionException e) {
            if (Causes.has(e, GroupIdNotFoundException.class)) {
                return List.of(nobody("No checker has ever read here: there is no group " + group + "."));
            }
            if (Causes.has(e, AuthorizationException.class)) {
                return List.of(Look.notChecked(
                        "This user may not see the group " + group + ".",
                        "Have it given the right to DESCRIBE it, or run this as a user who has."));
            }
            throw e;
        }
        if (description.members().isEmpty()) {
            return List.of(nobody("No checker reads: the group " + group + " has no member."));
        }
        return List.of(lag(group, description.members().size()));
    }

    private static Look nobody(String found) {
        return Look.fault(found, "Start the checker; claims wait on Kafka until then, and nothing is lost.");
    }

    private Look lag(String group, int members) throws Exception {
        long before = records(group);
        if (before < LARGE) {
            return Look.ok(
                    members + (members == 1 ? " thread reads, " : " threads read, ") + before + " records behind.");
        }
        pause.take();
        long after = records(group);
        return after > before
                ? Look.fault(
                        "The checker is " + after + " records behind, and " + (after - before)
                                + " more than a moment ago.",
                        "Stop the source that floods, or give the checker more threads, instances or CPU.")
                : Look.warning(
                        "The checker is " + after + " records behind and catches up.",
                        "Wait; ask again to see how fast.");
    }

    private long records(String group) throws Exception {
        Admin admin = cluster.admin();
        Map<TopicPartition, Long> positions = new HashMap<>();
        cluster.await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(group))
                .forEach((partition, committed) -> {
                    if (committed != null) {
                        positions.put(partition, committed.offset());
                    }
                });
        // Of which nothing is committed the checker reads all that stands there.
        Set<TopicPartition> unread = claims();
        unread.removeAll(positions.keySet());
        positions.putAll(offsets(unread, OffsetSpec.earliest()));
        Map<TopicPartition, Long> ends = offsets(positions.keySet(), OffsetSpec.latest());
        return positions.entrySet().stream()
                .mapToLong(it -> Math.max(0, ends.getOrDefault(it.getKey(), 0L) - it.getValue()))
                .sum();
    }

    /** The partitions of the claims; none where there is no such topic, of which another check tells. */
    private Set<TopicPartition> claims() throws Exception {
        String topic;
        try (Topics topics = new Topics(new WireSettings(
                cluster.wire().kafka(),
                Map.of(WireSettings.REGISTRY_URL, "mock://topics"),
                cluster.wire().topicPrefix()))) {
            topic = topics.claims().name();
        }
        Set<TopicPartition> partitions = new HashSet<>();
        try {
            for (TopicDescription description : cluster.await(
                            cluster.admin().describeTopics(List.of(topic)).allTopicNames())
                    .values()) {
                description.partitions().forEach(it -> partitions.add(new TopicPartition(topic, it.partition())));
            }
        } catch (ExecutionException e) {
            if (!Causes.has(e, UnknownTopicOrPartitionException.class)) {
                throw e;
            }
        }
        return partitions;
    }

    private Map<TopicPartition, Long> offsets(Set<TopicPartition> partitions, OffsetSpec spec) throws Exception {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        cluster.await(cluster.admin()
                        .listOffsets(partitions.stream().collect(Collectors.toMap(it -> it, it -> spec)))
                        .all())
                .forEach((partition, offset) -> offsets.put(partition, offset.offset()));
        return offsets;
    }
}
