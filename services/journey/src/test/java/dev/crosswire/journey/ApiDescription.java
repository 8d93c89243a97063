package dev.crosswire.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a service says of its interface in OpenAPI, to hold its answers against. It is read more strictly than it is
 * written: a member that it does not name must not be there.
 */
final class ApiDescription {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");
    private static final String SCHEMAS = "/components/schemas";

    private final ObjectNode document;
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(Dialects.getOpenApi30());
    private final Map<String, Schema> known = new TreeMap<>();
    private final Set<String> answered = new TreeSet<>();

    private ApiDescription(ObjectNode document) {
        this.document = document;
        document.at(SCHEMAS).forEach(ApiDescription::closed);
    }

    /** Reads a description as a service serves it. */
    static ApiDescription of(String yaml) {
        try {
            return new ApiDescription((ObjectNode) new YAMLMapper().readTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Operations as "get /api/v1/alerts". */
    Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> operations.add(method + " " + path.getKey())));
        return operations;
    }

    /** Those of which an answer has been held against the description. */
    Set<String> answered() {
        return answered;
    }

    /** Checks that the answer is one that the description promises of this operation. */
    void covers(String method, String path, int status, Optional<String> contentType, String body) {
        String operation = operationOf(method, path);
        answered.add(operation);
        String type = contentType.map(it -> it.split(";", 2)[0].strip()).orElse("");
        JsonNode responses = document.get("paths")
                .get(operation.substring(operation.indexOf(' ') + 1))
                .get(method)
                .get("responses");
        String exactly = Integer.toString(status);
        JsonNode response = responses.get(responses.has(exactly) ? exactly : exactly.charAt(0) + "XX");
        assertThat(response)
                .as("%s promises an answer of status %d", operation, status)
                .isNotNull();
        if (!response.has("content")) {
            assertThat(body).as("%s, status %d, has no body", operation, status).isEmpty();
            return;
        }
        JsonNode content = response.get("content").get(type);
        assertThat(content)
                .as("%s, status %d, promises %s: %s", operation, status, type, response.get("content"))
                .isNotNull();
        if (type.endsWith("/json") || type.endsWith("+json")) {
            holds(operation + " " + status, content.get("schema"), Newsroom.tree(body));
        }
    }

    /** Checks the data of an event of a stream. */
    void coversEvent(String path, String data) {
        JsonNode schema = document.get("paths").get(path).at("/get/responses/200/content/text~1event-stream/schema");
        answered.add("get " + path);
        holds("an event of " + path, schema, Newsroom.tree(data));
    }

    /** Checks a value against a schema of the description. */
    void covers(String schema, JsonNode value) {
        holds(schema, reference(schema), value);
    }

    private void holds(String what, JsonNode schema, JsonNode value) {
        List<Error> errors = known.computeIfAbsent(schema.toString(), text -> compiled(schema))
                .validate(value);
        if (!errors.isEmpty()) {
            fail("%s is not as described: %s%n%s", what, errors, value);
        }
    }

    private Schema compiled(JsonNode schema) {
        ObjectNode whole = document.objectNode();
        whole.setAll((ObjectNode) schema.deepCopy());
        whole.set("components", document.get("components"));
        return schemas.getSchema(whole);
    }

    private JsonNode reference(String schema) {
        return document.objectNode().put("$ref", "#" + SCHEMAS + "/" + schema);
    }

    private String operationOf(String method, String path) {
        List<String> fitting = new ArrayList<>();
        for (Iterator<String> templates = document.get("paths").fieldNames(); templates.hasNext(); ) {
            String template = templates.next();
            // The variable at the end of a path takes slashes too, where the service lets it.
            String pattern = VARIABLE.splitAsStream(template + " ")
                    .map(part -> Pattern.quote(part.stripTrailing()))
                    .collect(java.util.stream.Collectors.joining(".+"));
            if (document.get("paths").get(template).has(method) && path.matches(pattern)) {
                fitting.add(template);
            }
        }
        // What is named in full goes before what a variable takes.
        return fitting.stream()
                .min(java.util.Comparator.comparing((String template) -> template.contains("{"))
                        .thenComparing(String::length, java.util.Comparator.reverseOrder()))
                .map(template -> method + " " + template)
                .orElseThrow(() -> new AssertionError("the description has no " + method + " " + path));
    }

    private static void closed(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
            object.get("properties").forEach(ApiDescription::alternative);
        }
    }

    /** What OpenAPI 3.0 says of a reference that may be null, as JSON Schema says it. */
    private static void alternative(JsonNode property) {
        if (property instanceof ObjectNode object
                && object.has("allOf")
                && object.path("nullable").asBoolean()) {
            JsonNode whole = object.remove("allOf");
            object.remove("nullable");
            object.putArray("anyOf")
                    .add(object.objectNode().set("allOf", whole))
                    .addObject()
                    .putArray("enum")
                    .addNull();
        }
    }
}
