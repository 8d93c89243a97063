package dev.crosswire.journey.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosswire.wire.Topic;
import dev.crosswire.wire.Topics;
import dev.crosswire.wire.WireSettings;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * The topics as Strimzi makes them against the topics as the code declares them. With {@code -Dcrosswire.deploy.write=true} the
 * committed file is written anew.
 */
class KafkaTopicsTest {

    private static final Path COMMITTED = Installation.KUBERNETES.resolve("base/kafka-topics.yaml");

    /** What the file says of a topic. */
    private record Declared(int partitions, Map<String, Object> settings) {}

    @Test
    void areCommittedAsTheCodeDeclaresThem() throws IOException {
        String written = written();
        if (Boolean.getBoolean("crosswire.deploy.write")) {
            Files.writeString(COMMITTED, written);
        }

        assertThat(Files.readString(COMMITTED))
                .as(
                        "the topics have changed: look at the difference, and if it is meant, run this test with"
                                + " -Dcrosswire.deploy.write=true and commit %s",
                        COMMITTED.getFileName())
                .isEqualTo(written);
    }

    /** Against the file as Strimzi reads it, so that the writer above is not trusted. */
    @Test
    void areReadByStrimziAsTheCodeDeclaresThem() throws IOException {
        Map<String, Declared> read = new LinkedHashMap<>();
        for (Manifest manifest : Manifest.in(COMMITTED)) {
            KafkaTopic topic = Models.read(manifest, KafkaTopic.class);
            assertThat(topic.getSpec().getReplicas())
                    .as("copies of %s, which are the cluster's decision", manifest)
                    .isNull();
            read.put(
                    topic.getSpec().getTopicName(),
                    new Declared(
                            topic.getSpec().getPartitions(),
                            new TreeMap<>(topic.getSpec().getConfig())));
        }
        Map<String, Declared> declared = new LinkedHashMap<>();
        for (Topic<?, ?> topic : topics()) {
            declared.put(topic.name(), new Declared(topic.partitions(), new TreeMap<>(topic.settings())));
        }

        assertThat(read).containsExactlyEntriesOf(declared);
    }

    /** All topics of the contract, with those of the desks that are deployed. */
    static List<Topic<?, ?>> topics() throws IOException {
        try (Topics topics = new Topics(WireSettings.at("127.0.0.1:1", "mock://deploy", ""), desks())) {
            return topics.all();
        }
    }

    static List<String> desks() throws IOException {
        JsonNode file =
                Manifest.YAML.readTree(Files.readString(Installation.KUBERNETES.resolve("base/newsroom/desks.yaml")));
        return StreamSupport.stream(file.spliterator(), false)
                .map(desk -> desk.get("id").asText())
                .toList();
    }

    private static String written() throws IOException {
        StringBuilder text = new StringBuilder("""
                # The topics of the contract, in the order of the path. Written by KafkaTopicsTest of services/journey from the declaration that
                # the services have (dev.crosswire.wire.Topics) and from newsroom/desks.yaml: change those, and run it with
                # -Dcrosswire.deploy.write=true. How many copies there are is the cluster's decision (default.replication.factor). The changelogs of
                # the checker are not here: Kafka Streams makes them, under the name of its group, which its user may.
                """);
        for (Topic<?, ?> topic : topics()) {
            text.append("""
                    ---
                    apiVersion: kafka.strimzi.io/v1
                    kind: KafkaTopic
                    metadata:
                      name: %s
                      labels:
                        strimzi.io/cluster: crosswire
                    spec:
                      topicName: %s
                      partitions: %d
                      config:
                    """.formatted(topic.name(), topic.name(), topic.partitions()));
            new TreeMap<>(topic.settings())
                    .forEach((name, value) -> text.append("    %s: \"%s\"%n".formatted(name, value)));
        }
        return text.toString();
    }
}
