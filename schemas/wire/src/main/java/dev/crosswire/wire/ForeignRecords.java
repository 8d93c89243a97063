package dev.crosswire.wire;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Records that somebody else wrote as Avro in the Confluent wire format, by the names of their fields: the schema is theirs,
 * and is asked for at the registry. Thread-safe.
 */
public final class ForeignRecords implements AutoCloseable {

    private static final byte MAGIC = 0;
    private static final int HEAD_BYTES = 5;

    private final KafkaAvroDeserializer avro = new KafkaAvroDeserializer();

    /** Records whose schemas the registry of the settings has. */
    public ForeignRecords(WireSettings settings) {
        avro.configure(settings.registry(), false);
    }

    /** Whether the bytes begin as the format does; JSON never does. */
    public static boolean looksLikeOne(byte[] value) {
        return value.length > HEAD_BYTES && value[0] == MAGIC;
    }

    /**
     * The fields that hold a text, a number, a truth or a time, in the order of the schema: as String, Number, Boolean and
     * Instant. What holds nothing or something else is left out. Empty if the bytes cannot be decoded with the schema that
     * they name, or that is none of a record.
     *
     * @throws SerializationException if the registry does not answer, which says nothing about the bytes
     */
    public Optional<Map<String, Object>> read(String topic, byte[] value) {
        Object read;
        try {
            read = avro.deserialize(topic, value);
        } catch (SerializationException e) {
            if (asksInVain(e)) {
                throw e;
            }
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
        return read instanceof GenericRecord record ? Optional.of(fields(record)) : Optional.empty();
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

    private static Map<String, Object> fields(GenericRecord record) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Schema.Field field : record.getSchema().getFields()) {
            Object value = record.get(field.pos());
            if (value instanceof Long ticks) {
                fields.put(field.name(), number(field.schema(), ticks));
            } else if (value instanceof Number || value instanceof Boolean) {
                fields.put(field.name(), value);
            } else if (value != null && !(value instanceof ByteBuffer) && !(value instanceof GenericRecord)) {
                fields.put(field.name(), value.toString());
            }
        }
        return fields;
    }

    private static Object number(Schema schema, long ticks) {
        LogicalType type = (schema.isUnion() ? ofUnion(schema) : schema).getLogicalType();
        return switch (type) {
            case LogicalTypes.TimestampMicros _ ->
                Instant.ofEpochSecond(Math.floorDiv(ticks, 1_000_000L), Math.floorMod(ticks, 1_000_000L) * 1_000);
            case LogicalTypes.TimestampMillis _ -> Instant.ofEpochMilli(ticks);
            case null, default -> ticks;
        };
    }

    private static Schema ofUnion(Schema union) {
        return union.getTypes().stream()
                .filter(branch -> branch.getType() == Schema.Type.LONG)
                .findFirst()
                .orElse(union);
    }

    @Override
    public void close() {
        avro.close();
    }
}
