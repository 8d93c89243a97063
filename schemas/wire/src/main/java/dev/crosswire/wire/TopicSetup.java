package dev.crosswire.wire;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Brings broker and registry to what the contract says: creates the topics that are missing and registers the schemas.
 * Done by the launcher or a deployment's job, never by a producer; doing it again changes nothing.
 */
public final class TopicSetup {

    /** Consumers of any age must read producers of any age, also when rewinding. */
    static final String COMPATIBILITY = "FULL_TRANSITIVE";

    private static final int ITS_OWN_TROUBLE = 500;
    private static final int INCOMPATIBLE = 409;
    private static final int NOT_FOUND = 404;

    private TopicSetup() {}

    /**
     * What was done.
     *
     * @param topicsCreated names of topics that did not exist
     * @param schemasRegistered registry subjects that got their first or a new version
     */
    public record Outcome(List<String> topicsCreated, List<String> schemasRegistered) {}

    /**
     * Creates and registers what is missing.
     *
     * @throws SetupException with one sentence: what could not be done, where, and what to do
     */
    public static Outcome run(WireSettings settings) {
        try (Topics topics = new Topics(settings)) {
            return new Outcome(createTopics(topics), registerSchemas(topics));
        }
    }

    /**
     * The topics of desks and nothing else: what the checker does when it starts, since the desks are its setting.
     *
     * @param desks ids of the desks
     * @throws SetupException with one sentence: what could not be done, where, and what to do
     */
    public static Outcome ofDesks(WireSettings settings, List<String> desks) {
        try (Topics topics = new Topics(settings, desks)) {
            List<Topic<?, ?>> ofDesks = new ArrayList<>(topics.desks());
            Set<String> subjects = ofDesks.stream().map(Topic::valueSubject).collect(Collectors.toUnmodifiableSet());
            return new Outcome(createTopics(topics, ofDesks), registerSchemas(topics, subjects::contains));
        }
    }

    /** Something that a person must mend before services can start. */
    public static class SetupException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        SetupException(String message, Throwable cause) {
            super(message, cause);
        }

        SetupException(String message) {
            super(message);
        }
    }

    /** A broker or registry that does not answer: it may, later. */
    public static final class AwayException extends SetupException {

        private static final long serialVersionUID = 1L;

        AwayException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** A broker or registry that does not let this user in or do it: it will not until somebody changes a right or a setting. */
    public static final class RefusedException extends SetupException {

        private static final long serialVersionUID = 1L;

        private final transient Refusal refusal;
        private final boolean ofARight;

        RefusedException(Refusal refusal, Throwable cause) {
            super(refusal.sentence(), cause);
            this.refusal = refusal;
            this.ofARight = Refusal.isOfARight(cause);
        }

        /** Whether the user is let in and lacks the right to do just this. */
        public boolean isOfARight() {
            return ofARight;
        }

        public Refusal refusal() {
            return refusal;
        }
    }

    /**
     * Creates the topics that the broker does not hold, without touching a registry.
     *
     * @return names of topics that did not exist
     * @throws SetupException as {@link #run} does
     */
    public static List<String> createTopics(Topics topics) {
        return createTopics(topics, topics.all());
    }

    private static List<String> createTopics(Topics topics, List<Topic<?, ?>> wanted) {
        Map<String, Object> client = new HashMap<>(topics.settings().kafka());
        try (Admin admin = Admin.create(client)) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = new ArrayList<>();
            for (Topic<?, ?> topic : wanted) {
                if (!existing.contains(topic.name())) {
                    // Replication is the cluster's decision: its default.replication.factor.
                    missing.add(new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
                            .configs(topic.settings()));
                }
            }
            checkPartitions(admin, wanted, existing);
            List<String> created = new ArrayList<>();
            for (var creation : admin.createTopics(missing).values().entrySet()) {
                try {
                    creation.getValue().get();
                    created.add(creation.getKey());
                } catch (ExecutionException e) {
                    // Somebody else's setup ran at the same time.
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                }
            }
            return created;
        } catch (ExecutionException e) {
            throw refused(e, topics)
                    .orElseGet(() -> new AwayException(
                            "The broker at " + topics.settings().bootstrapServers() + " did not create the topics: "
                                    + topics.settings().withoutSecrets(causeOf(e))
                                    + "; check that it runs and that this user may create topics.",
                            e));
        } catch (KafkaException e) {
            // Such as settings of which no client can be made.
            throw refused(e, topics).map(RuntimeException.class::cast).orElse(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SetupException("Creating the topics was interrupted.", e);
        }
    }

    private static void checkPartitions(Admin admin, List<Topic<?, ?>> wanted, Set<String> existing)
            throws ExecutionException, InterruptedException {
        List<String> ours =
                wanted.stream().map(Topic::name).filter(existing::contains).toList();
        Map<String, TopicDescription> descriptions =
                admin.describeTopics(ours).allTopicNames().get();
        for (Topic<?, ?> topic : wanted) {
            TopicDescription description = descriptions.get(topic.name());
            // More would move keys to other partitions than their state is on; it is an operation, not a start-up.
            if (description != null && description.partitions().size() != topic.partitions()) {
                throw new SetupException("Topic " + topic.name() + " has "
                        + description.partitions().size() + " partitions where " + topic.partitions()
                        + " are expected; recreate it, or start with another topic prefix.");
            }
        }
    }

    /**
     * Registers the schemas that the registry does not hold, without touching a broker.
     *
     * @return registry subjects that got a version
     * @throws SetupException as {@link #run} does
     */
    public static List<String> registerSchemas(Topics topics) {
        return registerSchemas(topics, subject -> true);
    }

    private static List<String> registerSchemas(Topics topics, Predicate<String> wanted) {
        SchemaRegistryClient registry = topics.registry();
        List<String> registered = new ArrayList<>();
        String subject = "";
        try {
            for (Map.Entry<String, Schema> entry : topics.schemas().entrySet()) {
                subject = entry.getKey();
                if (!wanted.test(subject)) {
                    continue;
                }
                AvroSchema schema = new AvroSchema(entry.getValue());
                if (!isRegistered(registry, subject, schema)) {
                    registry.updateCompatibility(subject, COMPATIBILITY);
                    registry.register(subject, schema);
                    registered.add(subject);
                }
            }
            return registered;
        } catch (RestClientException e) {
            Optional<SetupException> refused = refused(e, topics);
            if (refused.isPresent()) {
                throw refused.get();
            }
            if (e.getStatus() == INCOMPATIBLE) {
                throw new SetupException(
                        "The schema of " + subject + " does not fit the versions that the registry at "
                                + topics.settings().registryUrl()
                                + " holds; this is data of another version of Crosswire, use a fresh data folder or "
                                + "topic prefix.",
                        e);
            }
            if (e.getStatus() >= ITS_OWN_TROUBLE) {
                throw new AwayException(
                        "The registry at " + topics.settings().registryUrl() + " answered " + e.getStatus() + ": "
                                + e.getMessage() + ".",
                        e);
            }
            throw new SetupException(
                    "The registry at " + topics.settings().registryUrl() + " refused the schema of " + subject + ": "
                            + e.getMessage() + ".",
                    e);
        } catch (IOException e) {
            throw refused(e, topics)
                    .orElseGet(() -> new AwayException(
                            "The registry at " + topics.settings().registryUrl() + " did not answer: "
                                    + topics.settings().withoutSecrets(causeOf(e))
                                    + "; check that it runs and that the address is right.",
                            e));
        }
    }

    private static Optional<SetupException> refused(Exception failure, Topics topics) {
        return Refusal.in(failure, topics.settings()).map(it -> new RefusedException(it, failure));
    }

    private static boolean isRegistered(SchemaRegistryClient registry, String subject, AvroSchema schema)
            throws IOException, RestClientException {
        try {
            return registry.getId(subject, schema) >= 0;
        } catch (RestClientException e) {
            // No such subject (40401) and no such schema under it (40403); anything else is the registry's own trouble.
            if (e.getStatus() == NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    private static String causeOf(Throwable e) {
        Throwable cause = e.getCause() != null ? e.getCause() : e;
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
