package dev.crosswire.alerts.action;

import dev.crosswire.alerts.rest.ProblemException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpStatus;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The JSON object of a request, field by field; a null is a field that is not there, and an unknown one is refused. */
record RequestFields(Map<String, JsonNode> byName) {

    /** A year and a day, so that a year from now on another clock is still allowed. */
    private static final Duration LONGEST_MUTE = Duration.ofDays(366);

    private static final int MOST_BYTES = 64 * 1024;

    /** Reads the body of a request that may have these fields. */
    static RequestFields of(JsonMapper json, @Nullable String body, List<String> allowed) {
        if (body == null || body.isBlank()) {
            throw ProblemException.badRequest(
                    "The request has no body; send a JSON object with " + named(allowed) + ".");
        }
        if (body.length() > MOST_BYTES) {
            throw new ProblemException(
                    HttpStatus.REQUEST_ENTITY_TOO_LARGE, "The body is larger than 64 KB; an action is a few fields.");
        }
        JsonNode node;
        try {
            node = json.readValue(body.getBytes(StandardCharsets.UTF_8), Argument.of(JsonNode.class));
        } catch (IOException | RuntimeException e) {
            throw ProblemException.badRequest("The body is not JSON; send an object with " + named(allowed) + ".");
        }
        if (node == null || !node.isObject()) {
            throw ProblemException.badRequest("The body is not a JSON object; send one with " + named(allowed) + ".");
        }
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        node.entries().forEach(field -> {
            if (!allowed.contains(field.getKey())) {
                throw ProblemException.badRequest(
                        "The body has a field that is not known here; known are " + named(allowed) + ".");
            }
            if (!field.getValue().isNull()) {
                fields.put(field.getKey(), field.getValue());
            }
        });
        return new RequestFields(Collections.unmodifiableMap(fields));
    }

    /** The text of a field, without space around it. */
    Optional<String> text(String name, int longest, boolean lines) {
        return Optional.ofNullable(byName.get(name)).map(node -> {
            if (!node.isString()) {
                throw ProblemException.badRequest("The field \"" + name + "\" must be a text.");
            }
            return RequestText.checked("The field \"" + name + "\"", node.getStringValue(), longest, lines);
        });
    }

    /** The end of a mute: after now, at most a year ahead, to the millisecond. */
    Optional<Instant> until(Instant now) {
        return text("until", 64, false).map(text -> {
            Instant until;
            try {
                until = Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
            } catch (DateTimeException e) {
                throw ProblemException.badRequest(
                        "The field \"until\" must be an instant such as 2026-01-06T18:30:00Z.");
            }
            if (!until.isAfter(now)) {
                throw ProblemException.badRequest("The field \"until\" must be in the future; it is now "
                        + now.truncatedTo(ChronoUnit.SECONDS) + ".");
            }
            if (until.isAfter(now.plus(LONGEST_MUTE))) {
                throw ProblemException.badRequest("The field \"until\" must be within a year from now.");
            }
            return until;
        });
    }

    /** The texts of an object. */
    Optional<Map<String, String>> texts(String name, int longest) {
        return Optional.ofNullable(byName.get(name)).map(node -> {
            if (!node.isObject()) {
                throw ProblemException.badRequest("The field \"" + name + "\" must be an object of texts.");
            }
            Map<String, String> texts = new LinkedHashMap<>();
            node.entries().forEach(entry -> {
                if (!entry.getValue().isNull()) {
                    if (!entry.getValue().isString()) {
                        throw ProblemException.badRequest("The parts of \"" + name + "\" must be texts.");
                    }
                    texts.put(
                            entry.getKey(),
                            RequestText.checked(
                                    "A part of \"" + name + "\"",
                                    entry.getValue().getStringValue(),
                                    longest,
                                    false));
                }
            });
            return texts;
        });
    }

    private static String named(List<String> fields) {
        return "\"" + String.join("\", \"", fields) + "\"";
    }
}
