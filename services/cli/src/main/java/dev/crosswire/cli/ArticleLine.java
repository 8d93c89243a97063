package dev.crosswire.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.crosswire.core.article.Article;
import dev.crosswire.extraction.page.HtmlText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * An article or a sentence as it stands in a line of NDJSON; all but its id and its text may be missing.
 *
 * @param id as given, a string or a whole number
 * @param article never published: its time is {@link #UNDATED} where the line states none
 * @param html whether the text was read out of a page
 */
record ArticleLine(JsonNode id, Article article, boolean html) {

    /** Stands for a publication time that is not known; nothing is dated by it. */
    static final Instant UNDATED = Instant.EPOCH;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String UNKNOWN_LANGUAGE = "und";

    /** What ingest takes; of a longer one the beginning is read. */
    private static final int LONGEST_TITLE = 1_000;

    /** A line holds no article; the message says why, as the end of a sentence. */
    static final class UnreadableException extends Exception {

        private static final long serialVersionUID = 1L;

        UnreadableException(String reason) {
            super(reason);
        }
    }

    static ArticleLine parse(String line) throws UnreadableException {
        JsonNode json;
        try {
            json = JSON.readTree(line);
        } catch (StreamConstraintsException e) {
            throw new UnreadableException("it is nested more deeply, or holds a longer value, than any article");
        } catch (JsonProcessingException e) {
            throw new UnreadableException("it is not JSON: "
                    + e.getOriginalMessage().lines().findFirst().orElse(""));
        }
        if (!json.isObject()) {
            throw new UnreadableException("it is not a JSON object");
        }
        JsonNode id = json.path("id");
        if (id.isMissingNode()
                || id.isNull()
                || (id.isTextual() && id.textValue().isBlank())) {
            throw new UnreadableException("id is missing");
        }
        if (!id.isTextual() && !id.isIntegralNumber()) {
            throw new UnreadableException("id must be a string or a whole number");
        }
        Optional<String> text = string(json, "text");
        Optional<String> html = string(json, "html");
        if (text.isEmpty() && html.isEmpty()) {
            throw new UnreadableException("text is missing; give text or html");
        }
        if (text.isPresent() && html.isPresent()) {
            throw new UnreadableException("text and html are both given; give one of them");
        }
        Instant published = published(string(json, "publishedAt"));
        return new ArticleLine(
                id,
                new Article(
                        id.asText(),
                        1,
                        string(json, "source").filter(it -> !it.isBlank()).orElse("unknown"),
                        string(json, "url"),
                        title(string(json, "title").orElse("")),
                        published,
                        published,
                        string(json, "language").orElse(UNKNOWN_LANGUAGE),
                        Optional.empty(),
                        html.map(HtmlText::of).or(() -> text).orElse(""),
                        false),
                html.isPresent());
    }

    private static Optional<String> string(JsonNode json, String field) throws UnreadableException {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw new UnreadableException(field + " must be a string");
        }
        return Optional.of(value.textValue());
    }

    private static String title(String given) {
        return given.length() > LONGEST_TITLE ? given.substring(0, LONGEST_TITLE) : given;
    }

    private static Instant published(Optional<String> stated) throws UnreadableException {
        if (stated.isEmpty() || stated.get().isBlank()) {
            return UNDATED;
        }
        String time = stated.get().strip();
        try {
            return time.contains("T")
                    ? OffsetDateTime.parse(time).toInstant()
                    : LocalDate.parse(time).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            throw new UnreadableException(
                    "publishedAt is not an ISO 8601 time with an offset or a date, such as 2026-01-06T18:30:00Z");
        }
    }
}
