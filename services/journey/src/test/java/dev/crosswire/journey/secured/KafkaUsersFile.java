package dev.crosswire.journey.secured;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.crosswire.journey.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.Resource;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** The users of {@code deploy/kubernetes/base/kafka-users.yaml} with their rights, as Strimzi's user operator makes them. */
final class KafkaUsersFile {

    private static final Path FILE = SourceTree.root().resolve("deploy/kubernetes/base/kafka-users.yaml");

    private final Map<String, List<AclBinding>> rights = new LinkedHashMap<>();

    private KafkaUsersFile() {}

    static KafkaUsersFile read() throws IOException {
        KafkaUsersFile users = new KafkaUsersFile();
        YAMLMapper yaml = new YAMLMapper();
        try (MappingIterator<JsonNode> documents =
                yaml.readerFor(JsonNode.class).readValues(FILE.toFile())) {
            while (documents.hasNext()) {
                JsonNode user = documents.next();
                if (user.path("kind").asText().equals("KafkaUser")) {
                    users.add(user);
                }
            }
        }
        return users;
    }

    private void add(JsonNode user) {
        String name = user.at("/metadata/name").asText();
        require(user.at("/spec/authentication/type").asText().equals("scram-sha-512"), name + " logs in otherwise");
        require(user.at("/spec/authorization/type").asText().equals("simple"), name + " is authorized otherwise");
        List<AclBinding> bindings = new ArrayList<>();
        for (JsonNode acl : user.at("/spec/authorization/acls")) {
            JsonNode resource = acl.get("resource");
            ResourceType type = resourceType(resource.get("type").asText());
            ResourcePattern pattern = new ResourcePattern(
                    type,
                    // There is one cluster, which Strimzi leaves without a name.
                    type == ResourceType.CLUSTER
                            ? Resource.CLUSTER_NAME
                            : resource.get("name").asText(),
                    resource.path("patternType").asText().equals("prefix")
                            ? PatternType.PREFIXED
                            : PatternType.LITERAL);
            for (JsonNode operation : acl.get("operations")) {
                bindings.add(new AclBinding(
                        pattern,
                        new AccessControlEntry(
                                "User:" + name, "*", operation(operation.asText()), AclPermissionType.ALLOW)));
            }
        }
        require(rights.put(name, List.copyOf(bindings)) == null, name + " stands there twice");
    }

    private static ResourceType resourceType(String strimzi) {
        return switch (strimzi) {
            case "topic" -> ResourceType.TOPIC;
            case "group" -> ResourceType.GROUP;
            case "transactionalId" -> ResourceType.TRANSACTIONAL_ID;
            case "cluster" -> ResourceType.CLUSTER;
            default -> throw new AssertionError("no type of resource that Strimzi knows: " + strimzi);
        };
    }

    /** Strimzi writes DescribeConfigs where Kafka writes DESCRIBE_CONFIGS. */
    private static AclOperation operation(String strimzi) {
        AclOperation operation = AclOperation.fromString(
                strimzi.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT));
        require(operation != AclOperation.UNKNOWN, "no operation: " + strimzi);
        return operation;
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new AssertionError(otherwise);
        }
    }

    Set<String> names() {
        return rights.keySet();
    }

    List<AclBinding> all() {
        return rights.values().stream().flatMap(List::stream).toList();
    }

    /** The one rule that lets a user do something with a resource of that name. */
    AclBinding rule(String user, String resource, AclOperation operation) {
        return rights.getOrDefault(user, List.of()).stream()
                .filter(it -> it.pattern().name().equals(resource))
                .filter(it -> it.entry().operation() == operation)
                .findFirst()
                .orElseThrow(() -> new AssertionError(user + " may not " + operation + " " + resource));
    }
}
