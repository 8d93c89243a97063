package dev.crosswire.cli.doctor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;

/** Whether every partition has a leader, all of its copies, and enough of them to be written to. */
final class PartitionsCheck implements Check {

    private static final String LEAST = "min.insync.replicas";

    private final Cluster cluster;

    PartitionsCheck(Cluster cluster) {
        this.cluster = cluster;
    }

    @Override
    public String name() {
        return "partitions";
    }

    @Override
    public List<String> needs() {
        return List.of("broker");
    }

    @Override
    public List<Look> look() throws Exception {
        List<TopicDescription> topics = cluster.topics().topics();
        return topics.isEmpty()
                ? List.of(Look.notChecked("It needs the topics, see there.", ""))
                : judge(topics, least(topics));
    }

    private Map<String, Integer> least(List<TopicDescription> topics) throws Exception {
        Map<String, Integer> least = new HashMap<>();
        Map<ConfigResource, KafkaFuture<Config>> asked = cluster.admin()
                .describeConfigs(topics.stream()
                        .map(it -> new ConfigResource(ConfigResource.Type.TOPIC, it.name()))
                        .toList())
                .values();
        for (Map.Entry<ConfigResource, KafkaFuture<Config>> answer : asked.entrySet()) {
            try {
                ConfigEntry entry = cluster.await(answer.getValue()).get(LEAST);
                if (entry != null) {
                    least.put(answer.getKey().name(), Integer.parseInt(entry.value()));
                }
            } catch (ExecutionException e) {
                // Who may not read settings still sees leaders and copies.
                if (!Causes.has(e, AuthorizationException.class)) {
                    throw e;
                }
            }
        }
        return least;
    }

    /** @param least copies that must be in step for a write, by topic; one where it is not known */
    static List<Look> judge(List<TopicDescription> topics, Map<String, Integer> least) {
        List<Look> looks = new ArrayList<>();
        of(topics, (topic, it) -> it.leader() == null || it.leader().isEmpty())
                .ifPresent(names -> looks.add(Look.fault(
                        "Without a leader: " + names + "; nothing can be read or written there.",
                        "Bring back the brokers that hold them.")));
        of(topics, (topic, it) -> hasLeader(it) && it.isr().size() < least.getOrDefault(topic, 1))
                .ifPresent(names -> looks.add(Look.fault(
                        "Fewer copies in step than " + LEAST + " asks for: " + names + "; writes are refused.",
                        "Bring back the brokers that hold the copies, or give the topics as many copies as that.")));
        of(
                        topics,
                        (topic, it) -> hasLeader(it)
                                && it.isr().size() >= least.getOrDefault(topic, 1)
                                && it.isr().size() < it.replicas().size())
                .ifPresent(names -> looks.add(Look.warning(
                        "Copies are out of step: " + names + ".",
                        "Look whether a broker is down or slow; until it has caught up another failure may stop"
                                + " these.")));
        if (looks.isEmpty()) {
            looks.add(Look.ok("Every partition has its leader and all of its copies."));
        }
        return looks;
    }

    private static boolean hasLeader(TopicPartitionInfo partition) {
        return partition.leader() != null && !partition.leader().isEmpty();
    }

    private interface Trouble {
        boolean has(String topic, TopicPartitionInfo partition);
    }

    private static Optional<String> of(List<TopicDescription> topics, Trouble trouble) {
        List<String> names = new ArrayList<>();
        for (TopicDescription topic : topics) {
            Predicate<TopicPartitionInfo> bad = it -> trouble.has(topic.name(), it);
            topic.partitions().stream()
                    .filter(bad)
                    .map(it -> topic.name() + "-" + it.partition())
                    .forEach(names::add);
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(Names.of(names));
    }
}
