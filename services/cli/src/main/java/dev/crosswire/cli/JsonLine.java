package dev.crosswire.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A line of NDJSON that carries an id.
 *
 * @param id as given, a string or a whole number
 */
record JsonLine(JsonNode id, JsonNode json) {

    /** Stands for a publication time that is not known; nothing is dated by it. */
    static final Instant UNDATED = Instant.EPOCH;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static JsonLine parse(String line) throws UnreadableLineException {
        JsonNode json;
        try {
            json = JSON.readTree(line);
        } catch (StreamConstraintsException e) {
            throw new UnreadableLineException("it is nested more deeply, or holds a longer value, than any article");
        } catch (JsonProcessingException e) {
            throw new UnreadableLineException("it is not JSON: "
                    + e.getOriginalMessage().lines().findFirst().orElse(""));
        }
        if (!json.isObject()) {
            throw new UnreadableLineException("it is not a JSON object");
        }
        JsonNode id = json.path("id");
        if (id.isMissingNode()
                || id.isNull()
                || (id.isTextual() && id.textValue().isBlank())) {
            throw new UnreadableLineException("id is missing");
        }
        if (!id.isTextual() && !id.isIntegralNumber()) {
            throw new UnreadableLineException("id must be a string or a whole number");
        }
        return new JsonLine(id, json);
    }

    /** The field's text; empty if the field is missing. */
    Optional<String> string(String field) throws UnreadableLineException {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw new UnreadableLineException(field + " must be a string");
        }
        return Optional.of(value.textValue());
    }

    /** The field's text, unless it is missing or blank. */
    Optional<String> words(String field) throws UnreadableLineException {
        return string(field).filter(it -> !it.isBlank());
    }

    /** The field's time; {@link #UNDATED} if it is missing. */
    Instant time(String field) throws UnreadableLineException {
        Optional<String> stated = words(field);
        if (stated.isEmpty()) {
            return UNDATED;
        }
        String time = stated.get().strip();
        try {
            return time.contains("T")
                    ? OffsetDateTime.parse(time).toInstant()
                    : LocalDate.parse(time).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            throw new UnreadableLineException(
                    field + " is not an ISO 8601 time with an offset or a date, such as 2026-01-06T18:30:00Z");
        }
    }
}
