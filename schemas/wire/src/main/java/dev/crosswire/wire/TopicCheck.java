package dev.crosswire.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** What a cluster's topics are otherwise than the contract says. It looks and changes nothing; see {@link TopicSetup}. */
public final class TopicCheck {

    private static final String LARGEST = "max.message.bytes";
    private static final String DESK = "crosswire.desk.";
    private static final String MAJOR = ".v1";

    private TopicCheck() {}

    /** One topic that is not as declared. */
    public sealed interface Difference {

        /** Name of the topic, with its prefix. */
        String topic();

        /** It is declared and not there. */
        record Missing(String topic) implements Difference {}

        /** The user of these settings may not see it, so that nobody can tell whether it is there. */
        record Hidden(String topic) implements Difference {}

        /** It has another number of partitions. */
        record Partitions(String topic, int found, int declared) implements Difference {}

        /** One of its settings has another value; a larger {@code max.message.bytes} is no difference. */
        record Setting(String topic, String name, String found, String declared) implements Difference {}

        /** It bears a name of ours and is not declared. */
        record Undeclared(String topic) implements Difference {}
    }

    /**
     * What came of a look.
     *
     * @param topics those that are there and declared, those of desks among them
     * @param desks ids of the desks that have a topic
     * @param differences in the order of the path, the undeclared last
     */
    public record Outcome(List<TopicDescription> topics, List<String> desks, List<Difference> differences) {

        /** Copies the lists. */
        public Outcome {
            topics = List.copyOf(topics);
            desks = List.copyOf(desks);
            differences = List.copyOf(differences);
        }
    }

    /**
     * Looks at every declared topic, and at those of the desks that are there.
     *
     * @param patience for each of the three questions that are asked
     * @throws ExecutionException with what the broker answered instead
     * @throws TimeoutException if it does not answer in time
     */
    public static Outcome look(Admin admin, WireSettings settings, Duration patience)
            throws ExecutionException, InterruptedException, TimeoutException {
        Collection<String> there = await(admin.listTopics().names(), patience);
        List<String> desks = desks(settings.topicPrefix(), there);
        try (Topics topics = withoutRegistry(settings, desks)) {
            List<Topic<?, ?>> declared = topics.all();
            List<Difference> differences = new ArrayList<>();
            Map<String, TopicDescription> found = describe(admin, declared, patience, differences);
            Map<String, Config> configured = configured(admin, found.keySet(), patience);
            for (Topic<?, ?> topic : declared) {
                TopicDescription description = found.get(topic.name());
                if (description != null) {
                    compare(topic, description, configured.get(topic.name()), differences);
                }
            }
            undeclared(settings.topicPrefix(), there, declared)
                    .forEach(name -> differences.add(new Difference.Undeclared(name)));
            return new Outcome(List.copyOf(found.values()), desks, differences);
        }
    }

    private static Topics withoutRegistry(WireSettings settings, List<String> desks) {
        // Names and settings of topics need no registry; one in memory asks nobody.
        return new Topics(
                new WireSettings(
                        settings.kafka(), Map.of(WireSettings.REGISTRY_URL, "mock://topics"), settings.topicPrefix()),
                desks);
    }

    private static Map<String, TopicDescription> describe(
            Admin admin, List<Topic<?, ?>> declared, Duration patience, List<Difference> differences)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<String, KafkaFuture<TopicDescription>> asked = admin.describeTopics(
                        declared.stream().map(Topic::name).toList())
                .topicNameValues();
        Map<String, TopicDescription> found = new TreeMap<>();
        for (Topic<?, ?> topic : declared) {
            KafkaFuture<TopicDescription> answer = asked.get(topic.name());
            try {
                if (answer != null) {
                    found.put(topic.name(), await(answer, patience));
                }
            } catch (ExecutionException e) {
                if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                    differences.add(new Difference.Missing(topic.name()));
                } else if (e.getCause() instanceof TopicAuthorizationException) {
                    differences.add(new Difference.Hidden(topic.name()));
                } else {
                    throw e;
                }
            }
        }
        return found;
    }

    /** Settings by topic; empty where the user may not read them. */
    private static Map<String, Config> configured(Admin admin, Set<String> topics, Duration patience)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<String, Config> configured = new TreeMap<>();
        Map<ConfigResource, KafkaFuture<Config>> asked = admin.describeConfigs(topics.stream()
                        .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                        .toList())
                .values();
        for (Map.Entry<ConfigResource, KafkaFuture<Config>> answer : asked.entrySet()) {
            try {
                configured.put(answer.getKey().name(), await(answer.getValue(), patience));
            } catch (ExecutionException e) {
                // To describe settings is a right of its own, which no service needs.
                if (!(e.getCause() instanceof TopicAuthorizationException)) {
                    throw e;
                }
            }
        }
        return configured;
    }

    private static void compare(
            Topic<?, ?> topic,
            TopicDescription description,
            @Nullable Config configured,
            List<Difference> differences) {
        int partitions = description.partitions().size();
        if (partitions != topic.partitions()) {
            differences.add(new Difference.Partitions(topic.name(), partitions, topic.partitions()));
        }
        if (configured == null) {
            return;
        }
        for (Map.Entry<String, String> setting : new TreeMap<>(topic.settings()).entrySet()) {
            ConfigEntry entry = configured.get(setting.getKey());
            if (entry != null && !suffices(setting.getKey(), entry.value(), setting.getValue())) {
                differences.add(new Difference.Setting(
                        topic.name(), setting.getKey(), String.valueOf(entry.value()), setting.getValue()));
            }
        }
    }

    private static boolean suffices(String setting, @Nullable String found, String declared) {
        return declared.equals(found)
                || (setting.equals(LARGEST) && found != null && Long.parseLong(found) > Long.parseLong(declared));
    }

    private static List<String> desks(String prefix, Collection<String> topics) {
        return topics.stream()
                .filter(name -> name.startsWith(prefix + DESK) && name.endsWith(MAJOR))
                .filter(name -> name.length() > prefix.length() + DESK.length() + MAJOR.length())
                .map(name -> name.substring(prefix.length() + DESK.length(), name.length() - MAJOR.length()))
                .sorted()
                .toList();
    }

    private static Set<String> undeclared(String prefix, Collection<String> there, List<Topic<?, ?>> declared) {
        Set<String> names = new HashSet<>();
        declared.forEach(topic -> names.add(topic.name()));
        Set<String> undeclared = new TreeSet<>();
        there.stream()
                .filter(name -> name.startsWith(prefix + "crosswire.") && !names.contains(name))
                .forEach(undeclared::add);
        return undeclared;
    }

    private static <T> T await(KafkaFuture<T> answer, Duration patience)
            throws ExecutionException, InterruptedException, TimeoutException {
        return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
