package dev.crosswire.journey.kubernetes;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One object of Kubernetes, as it stands in a file or as an overlay makes it.
 *
 * @param file where it stands, or where it is generated
 * @param tree all of it; changed by the patches of an overlay only, which copies it first
 */
record Manifest(Path file, ObjectNode tree) {

    static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** All objects of a file. */
    static List<Manifest> in(Path file) throws IOException {
        List<Manifest> manifests = new ArrayList<>();
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(Files.readString(file))) {
            while (documents.hasNext()) {
                if (!(documents.next() instanceof ObjectNode tree)) {
                    throw new IOException(file + " has a document that is no object");
                }
                manifests.add(new Manifest(file, tree));
            }
        }
        return manifests;
    }

    Manifest copy() {
        return new Manifest(file, tree.deepCopy());
    }

    /** Version and kind: "apps/v1 Deployment". */
    String type() {
        return tree.path("apiVersion").asText() + " " + kind();
    }

    String kind() {
        return tree.path("kind").asText();
    }

    String name() {
        return tree.at("/metadata/name").asText();
    }

    boolean is(Manifest other) {
        return type().equals(other.type()) && name().equals(other.name());
    }

    @Override
    public String toString() {
        return kind() + " " + name() + " in " + Installation.KUBERNETES.relativize(file);
    }
}
