package dev.crosswire.ingest.collect;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosswire.ingest.article.ArticleLimits;
import dev.crosswire.wire.ForeignRecords;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Reads records of somebody else's topic of articles. JSON: one article or an array, with the fields of
 * {@code POST /api/v1/articles}. Avro in the Confluent wire format: a record with fields of these names; times as text or as
 * a timestamp. Thread-safe.
 */
final class RecordArticles {

    /** The fields of the interface that a record of Avro is asked for. */
    private static final List<String> TEXTS =
            List.of("id", "source", "url", "title", "language", "wire", "text", "html");

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(ArticleLimits.NESTING)
                    .maxStringLength(ArticleLimits.BODY_BYTES)
                    .build())
            .build());

    private final ForeignRecords avro;

    RecordArticles(ForeignRecords avro) {
        this.avro = avro;
    }

    /** What a record holds. */
    sealed interface Read {

        /** Articles, not checked yet. */
        record Articles(List<ObjectNode> articles) implements Read {}

        /** Nothing that could be an article; the reason is one sentence. */
        record Unreadable(String reason) implements Read {}

        /** A null value, which says nothing here. */
        record Nothing() implements Read {}
    }

    /** @throws SerializationException if the registry does not answer, which says nothing about the bytes */
    Read read(String topic, byte @Nullable [] value) {
        if (value == null) {
            return new Read.Nothing();
        }
        return ForeignRecords.looksLikeOne(value) ? avro(topic, value) : json(value);
    }

    /** The articles of a record, or of a file, that is JSON. */
    static Read json(byte[] value) {
        try {
            JsonNode root = JSON.readTree(value);
            List<ObjectNode> articles = new ArrayList<>();
            for (JsonNode node : root.isArray() ? root : List.of(root)) {
                if (!(node instanceof ObjectNode article)) {
                    return new Read.Unreadable("the record is neither a JSON object nor an array of them");
                }
                articles.add(article);
            }
            return articles.isEmpty() ? new Read.Nothing() : new Read.Articles(articles);
        } catch (JsonProcessingException e) {
            return new Read.Unreadable("the record is neither JSON nor Avro in the Confluent wire format");
        } catch (IOException e) {
            return new Read.Unreadable("the record cannot be read: " + e.getMessage());
        }
    }

    private Read avro(String topic, byte[] value) {
        return avro.read(topic, value)
                .<Read>map(fields -> new Read.Articles(List.of(article(fields))))
                .orElseGet(() -> new Read.Unreadable("the record cannot be decoded with the schema that it names"));
    }

    private static ObjectNode article(Map<String, Object> fields) {
        ObjectNode article = JsonNodeFactory.instance.objectNode();
        for (String name : TEXTS) {
            Object value = fields.get(name);
            if (value != null) {
                article.put(name, value.toString());
            }
        }
        Object published = fields.get("publishedAt");
        if (published != null) {
            // A number without a unit counts milliseconds, as Kafka's own times do.
            article.put(
                    "publishedAt",
                    published instanceof Long millis
                            ? Instant.ofEpochMilli(millis).toString()
                            : published.toString());
        }
        if (fields.get("version") instanceof Number version) {
            article.put("version", version.longValue());
        }
        if (fields.get("retracted") instanceof Boolean retracted) {
            article.put("retracted", retracted.booleanValue());
        }
        return article;
    }
}
