package dev.crosswire.alerts.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The description of the interface, as the compiler writes it, against the one that is committed for others to read. With
 * {@code -Dcrosswire.openapi.write=true} the committed one is written anew.
 */
class OpenApiTest {

    private static final Path COMMITTED = Path.of("..", "..", "docs", "openapi.yml");

    @Test
    void isCommittedAsItIs() throws IOException {
        String written = written();
        if (Boolean.getBoolean("crosswire.openapi.write")) {
            Files.writeString(COMMITTED, written);
        }

        assertThat(written)
                .as("the interface has changed: look at the difference, and if it is meant, run the tests of"
                        + " services/alerts with -Dcrosswire.openapi.write=true and commit docs/openapi.yml")
                .isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void describesEveryOperationEveryParameterAndEverySchema() throws IOException {
        JsonNode description = new YAMLMapper().readTree(written());
        List<String> silent = new ArrayList<>();
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String name = operation.getKey() + " " + path.getKey();
                    lookAt(operation.getValue(), "summary", name, silent);
                    operation
                            .getValue()
                            .path("parameters")
                            .forEach(parameter -> lookAt(
                                    resolved(description, parameter), "description", name + " " + parameter, silent));
                    operation
                            .getValue()
                            .path("responses")
                            .properties()
                            .forEach(response ->
                                    lookAt(response.getValue(), "description", name + " " + response.getKey(), silent));
                }));
        description.at("/components/schemas").properties().forEach(schema -> {
            if (schema.getValue().has("properties")) {
                lookAt(schema.getValue(), "description", schema.getKey(), silent);
            }
        });

        assertThat(silent).as("what the description says nothing about").isEmpty();
        assertThat(description.at("/paths").properties()).hasSizeGreaterThan(10);
    }

    private static JsonNode resolved(JsonNode description, JsonNode node) {
        return node.has("$ref") ? description.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static void lookAt(JsonNode node, String member, String name, List<String> silent) {
        if (node.path(member).asText().isBlank()) {
            silent.add(name);
        }
    }

    private static String written() throws IOException {
        try (InputStream in = OpenApiTest.class.getResourceAsStream("/META-INF/swagger/openapi.yml")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
