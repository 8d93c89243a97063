package dev.crosswire.ingest.collect;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosswire.ingest.article.ArticleLimits;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Reads records of somebody else's topic of articles. JSON: one article or an array, with the fields of
 * {@code POST /api/v1/articles}. Avro in the Confluent wire format: a record with fields of these names; times as text or as
 * a timestamp. Thread-safe.
 */
final class RecordArticles {

    private static final byte CONFLUENT = 0;

    /** The fields of the interface that a record of Avro is asked for. */
    private static final List<String> TEXTS =
            List.of("id", "source", "url", "title", "language", "wire", "text", "html");

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(ArticleLimits.NESTING)
                    .maxStringLength(ArticleLimits.BODY_BYTES)
                    .build())
            .build());

    private final KafkaAvroDeserializer avro;

    RecordArticles(KafkaAvroDeserializer avro) {
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
        return value.length > 5 && value[0] == CONFLUENT ? avro(topic, value) : json(value);
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
        Object read;
        try {
            read = avro.deserialize(topic, value);
        } catch (SerializationException e) {
            if (asksInVain(e)) {
                throw e;
            }
            return new Read.Unreadable("the record cannot be decoded with the schema that it names");
        } catch (RuntimeException e) {
            return new Read.Unreadable("the record cannot be decoded with the schema that it names");
        }
        return read instanceof GenericRecord record
                ? new Read.Articles(List.of(article(record)))
                : new Read.Unreadable("the record's schema is not that of a record");
    }

    /** Whether the registry was away; a schema that it does not have is a matter of the bytes. */
    private static boolean asksInVain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    || (cause instanceof RestClientException refused && refused.getStatus() >= 500)) {
                return true;
            }
        }
        return false;
    }

    private static ObjectNode article(GenericRecord record) {
        ObjectNode article = JsonNodeFactory.instance.objectNode();
        for (String name : TEXTS) {
            Object value = field(record, name);
            if (value != null && !(value instanceof ByteBuffer)) {
                article.put(name, value.toString());
            }
        }
        Object published = field(record, "publishedAt");
        if (published instanceof Long ticks) {
            article.put(
                    "publishedAt",
                    instant(record.getSchema().getField("publishedAt").schema(), ticks)
                            .toString());
        } else if (published != null) {
            article.put("publishedAt", published.toString());
        }
        if (field(record, "version") instanceof Number version) {
            article.put("version", version.longValue());
        }
        if (field(record, "retracted") instanceof Boolean retracted) {
            article.put("retracted", retracted.booleanValue());
        }
        return article;
    }

    private static @Nullable Object field(GenericRecord record, String name) {
        return record.getSchema().getField(name) == null ? null : record.get(name);
    }

    private static Instant instant(Schema schema, long ticks) {
        LogicalType type = (schema.isUnion() ? ofUnion(schema) : schema).getLogicalType();
        return type instanceof LogicalTypes.TimestampMicros
                ? Instant.ofEpochSecond(Math.floorDiv(ticks, 1_000_000L), Math.floorMod(ticks, 1_000_000L) * 1_000)
                : Instant.ofEpochMilli(ticks);
    }

    private static Schema ofUnion(Schema union) {
        return union.getTypes().stream()
                .filter(branch -> branch.getType() == Schema.Type.LONG)
                .findFirst()
                .orElse(union);
    }
}
