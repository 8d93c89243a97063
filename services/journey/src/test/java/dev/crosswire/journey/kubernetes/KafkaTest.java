package dev.crosswire.journey.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosswire.checker.DeployedChecker;
import dev.crosswire.wire.Topic;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cluster of brokers: safe with the nodes that it has, and with no topic or user that means nothing. */
class KafkaTest {

    private static final String CLUSTER = "crosswire";

    static List<Installation> everyInstallation() {
        return Installation.all();
    }

    @ParameterizedTest
    @MethodSource("everyInstallation")
    void isOfTheVersionThatTheClientsAreOf(Installation installation) {
        assertThat(kafka(installation).at("/version").asText()).isEqualTo(AppInfoParser.getVersion());
        assertThat(AppInfoParser.getVersion())
                .startsWith(kafka(installation).at("/metadataVersion").asText().split("-", 2)[0] + ".");
    }

    @ParameterizedTest
    @MethodSource("everyInstallation")
    void hasOneWayInAndAsksWhoComes(Installation installation) {
        assertThat(kafka(installation).at("/listeners")).singleElement().satisfies(listener -> {
            assertThat(listener.path("tls").asBoolean()).isTrue();
            assertThat(listener.at("/authentication/type").asText()).isEqualTo("scram-sha-512");
            assertThat(listener.path("networkPolicyPeers")).isNotEmpty();
        });
        assertThat(kafka(installation).at("/authorization/type").asText()).isEqualTo("simple");
        assertThat(kafka(installation).at("/authorization").path("superUsers")).isEmpty();
        assertThat(config(installation, "auto.create.topics.enable")).isEqualTo("false");
    }

    @ParameterizedTest
    @MethodSource("everyInstallation")
    void keepsAsManyCopiesAsItHasNodesAndWorksWithoutOne(Installation installation) {
        int nodes = installation
                .one("KafkaNodePool", "nodes")
                .tree()
                .at("/spec/replicas")
                .asInt();
        String enough = Integer.toString(Math.max(1, nodes - 1));
        String copies = Integer.toString(nodes);

        assertThat(config(installation, "default.replication.factor")).isEqualTo(copies);
        assertThat(config(installation, "offsets.topic.replication.factor")).isEqualTo(copies);
        assertThat(config(installation, "transaction.state.log.replication.factor"))
                .isEqualTo(copies);
        assertThat(config(installation, "min.insync.replicas")).isEqualTo(enough);
        assertThat(config(installation, "transaction.state.log.min.isr")).isEqualTo(enough);
        // An even number of votes is worth no more than one fewer.
        assertThat(nodes % 2).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("everyInstallation")
    void ownsItsNodesTopicsAndUsers(Installation installation) {
        assertThat(installation.of(Set.of("Kafka"))).extracting(Manifest::name).containsExactly(CLUSTER);
        assertThat(installation.of(Set.of("KafkaNodePool", "KafkaTopic", "KafkaUser")))
                .allSatisfy(manifest -> assertThat(manifest.tree()
                                .at("/metadata/labels")
                                .path("strimzi.io/cluster")
                                .asText())
                        .isEqualTo(CLUSTER));
    }

    @ParameterizedTest
    @MethodSource("everyInstallation")
    void allowsNothingOnTopicsThatAreNot(Installation installation) throws IOException {
        String group = DeployedChecker.of(Map.of(), Map.of()).group();
        List<String> topics = KafkaTopicsTest.topics().stream()
                .map((Topic<?, ?> it) -> it.name())
                .toList();
        for (Manifest user : installation.of(Set.of("KafkaUser"))) {
            assertThat(user.tree().at("/spec/authorization/acls"))
                    .as("rights of %s", user)
                    .isNotEmpty();
            for (JsonNode acl : user.tree().at("/spec/authorization/acls")) {
                JsonNode resource = acl.path("resource");
                if (resource.path("type").asText().equals("cluster")) {
                    continue;
                }
                String name = resource.path("name").asText();
                assertThat(name).as("resource of %s", user).isNotEmpty().isNotEqualTo("*");
                if (resource.path("type").asText().equals("topic")) {
                    boolean prefix =
                            resource.path("patternType").asText("literal").equals("prefix");
                    // Kafka Streams puts its own topics under the name of the group.
                    boolean exists = (prefix && name.startsWith(group))
                            || topics.stream().anyMatch(it -> prefix ? it.startsWith(name) : it.equals(name));
                    // Topics that somebody else writes articles to may be read.
                    boolean others = !name.startsWith(CLUSTER)
                            && acl.path("operations")
                                    .valueStream()
                                    .map(JsonNode::asText)
                                    .allMatch(Set.of("Describe", "Read")::contains);
                    assertThat(exists || others)
                            .as("%s has rights on topics of the name %s that there are", user, name)
                            .isTrue();
                }
            }
        }
    }

    /** And what it may read in must not be the group of a service, whose place on the topics it would change. */
    @ParameterizedTest
    @MethodSource("everyInstallation")
    void letsAnOperatorLookAndChangeNothing(Installation installation) {
        JsonNode acls =
                installation.one("KafkaUser", "crosswire-operator").tree().at("/spec/authorization/acls");

        assertThat(acls).allSatisfy(acl -> {
            boolean others = acl.at("/resource/type").asText().equals("topic")
                    || acl.at("/resource/name").asText().equals("crosswire-operator");
            assertThat(acl.path("operations").valueStream().map(JsonNode::asText))
                    .isNotEmpty()
                    .isSubsetOf(others ? Set.of("Describe", "DescribeConfigs", "Read") : Set.of("Describe"));
        });
    }

    /** Nobody else is asked for more than a topic, a group and a transaction. */
    @ParameterizedTest
    @MethodSource("everyInstallation")
    void letsNobodyChangeTheCluster(Installation installation) {
        assertThat(installation.of(Set.of("KafkaUser")))
                .allSatisfy(user -> assertThat(user.tree().at("/spec/authorization/acls"))
                        .filteredOn(acl -> acl.at("/resource/type").asText().equals("cluster"))
                        .allSatisfy(acl -> {
                            assertThat(user.name()).isEqualTo("crosswire-operator");
                            assertThat(acl.path("operations").valueStream().map(JsonNode::asText))
                                    .containsExactly("Describe");
                        }));
    }

    /** A desk has a program that may read it, and no program has a desk that is not. */
    @ParameterizedTest
    @MethodSource("everyInstallation")
    void hasAUserForEachDesk(Installation installation) throws IOException {
        String prefix = "crosswire-desk-";
        assertThat(installation.of(Set.of("KafkaUser")))
                .extracting(Manifest::name)
                .filteredOn(name -> name.startsWith(prefix))
                .containsExactlyInAnyOrderElementsOf(
                        KafkaTopicsTest.desks().stream().map(prefix::concat).toList());
    }

    /** With one checker there is nowhere to keep a second copy; with two, each keeps the other's. */
    @ParameterizedTest
    @MethodSource("everyInstallation")
    void holdsStateOnEveryChecker(Installation installation) throws IOException {
        SettingsFile settings = SettingsFile.of(installation, "checker");
        Map<String, String> environment = new HashMap<>(settings.environment());
        environment.put("CROSSWIRE_CHECKER_INSTANCE", "crosswire-checker-0");
        DeployedChecker checker = DeployedChecker.of(Map.of(), environment);

        assertThat(checker.standbys())
                .isEqualTo(Workload.named(installation, "checker").replicas() - 1);
    }

    private static JsonNode kafka(Installation installation) {
        return installation.one("Kafka", CLUSTER).tree().at("/spec/kafka");
    }

    private static String config(Installation installation, String name) {
        return kafka(installation).path("config").path(name).asText();
    }
}
