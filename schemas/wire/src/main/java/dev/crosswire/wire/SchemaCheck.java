package dev.crosswire.wire;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaMetadata;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;

/**
 * What a registry holds otherwise than this code. It asks and registers nothing; see {@link TopicSetup}. A registry that
 * does not answer is asked once, and given up after seconds.
 */
public final class SchemaCheck implements AutoCloseable {

    private static final int NOT_FOUND = 404;

    /** By name of the registry client; what somebody has set wins. */
    private static final Map<String, String> IMPATIENT =
            Map.of("http.connect.timeout.ms", "3000", "http.read.timeout.ms", "5000", "max.retries", "0");

    private final Topics topics;

    /**
     * @param desks ids of the desks whose subjects are looked at, too
     * @throws RuntimeException if the settings of the registry client cannot be used
     */
    public SchemaCheck(WireSettings settings, List<String> desks) {
        Map<String, String> registry = new HashMap<>(IMPATIENT);
        registry.putAll(settings.registry());
        topics = new Topics(new WireSettings(settings.kafka(), registry, settings.topicPrefix()), desks);
    }

    /** One subject that is not as this code has it. */
    public sealed interface Difference {

        /** Name of the registry subject. */
        String subject();

        /** The registry knows no version of it. */
        record Missing(String subject) implements Difference {}

        /** It has versions, and none of them is the schema of this code. */
        record Another(String subject, int latest) implements Difference {}

        /** A version after that of this code. */
        record Later(String subject, int latest) implements Difference {}

        /** It takes new versions by another rule. */
        record Compatibility(String subject, String level) implements Difference {}
    }

    /** The registry answered with an error. */
    public static final class RefusedException extends Exception {

        private static final long serialVersionUID = 1L;
        private final int status;

        RefusedException(RestClientException cause) {
            super(cause.getMessage(), cause);
            this.status = cause.getStatus();
        }

        /** As HTTP has it. */
        public int status() {
            return status;
        }
    }

    /**
     * How many subjects the registry holds.
     *
     * @throws RefusedException if it answers with an error
     * @throws IOException if it does not answer, or not as a registry does
     */
    public int subjects() throws IOException, RefusedException {
        try {
            return topics.registry().getAllSubjects().size();
        } catch (RestClientException e) {
            throw new RefusedException(e);
        }
    }

    /**
     * Every subject that is not as this code has it.
     *
     * @throws RefusedException if the registry answers with an error that says nothing of a subject
     * @throws IOException if it does not answer
     */
    public List<Difference> differences() throws IOException, RefusedException {
        List<Difference> differences = new ArrayList<>();
        SchemaRegistryClient registry = topics.registry();
        try {
            Collection<String> known = registry.getAllSubjects();
            for (Map.Entry<String, Schema> entry : new TreeMap<>(topics.schemas()).entrySet()) {
                String subject = entry.getKey();
                if (!known.contains(subject)) {
                    differences.add(new Difference.Missing(subject));
                    continue;
                }
                version(registry, subject, new AvroSchema(entry.getValue()), differences);
                String level = compatibility(registry, subject);
                if (!level.equals(TopicSetup.COMPATIBILITY)) {
                    differences.add(new Difference.Compatibility(subject, level));
                }
            }
        } catch (RestClientException e) {
            throw new RefusedException(e);
        }
        return differences;
    }

    private static void version(
            SchemaRegistryClient registry, String subject, AvroSchema schema, List<Difference> differences)
            throws IOException, RestClientException {
        SchemaMetadata latest = registry.getLatestSchemaMetadata(subject);
        try {
            if (registry.getId(subject, schema) != latest.getId()) {
                differences.add(new Difference.Later(subject, latest.getVersion()));
            }
        } catch (RestClientException e) {
            if (e.getStatus() != NOT_FOUND) {
                throw e;
            }
            differences.add(new Difference.Another(subject, latest.getVersion()));
        }
    }

    /** Of the subject; where it has none of its own, of the registry. */
    private static String compatibility(SchemaRegistryClient registry, String subject)
            throws IOException, RestClientException {
        try {
            return registry.getCompatibility(subject);
        } catch (RestClientException e) {
            if (e.getStatus() != NOT_FOUND) {
                throw e;
            }
            try {
                return registry.getCompatibility(null);
            } catch (RestClientException none) {
                return "NONE";
            }
        }
    }

    @Override
    public void close() {
        topics.close();
    }
}
