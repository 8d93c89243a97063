package dev.crosswire.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Values of the checker's own stores: a version byte, then Avro's binary encoding. No registry stands behind them, so
 * that a store can be restored while the registry is away; a change of their schema is a new version byte.
 */
final class StoreSerde<D, R extends SpecificRecord> implements Serde<D> {

    /** The version of values whose record has never changed. */
    static final byte FIRST = 1;

    private final AvroBody<D, R> body;
    private final Function<R, D> fromRecord;

    private final byte version;

    /** @param version first byte of every value: one more for each change of the record */
    StoreSerde(byte version, Class<R> type, Function<D, R> toRecord, Function<R, D> fromRecord) {
        this(version, new AvroBody<>(type, toRecord), fromRecord);
    }

    /** @param body shared with topics that the same values go to */
    StoreSerde(byte version, AvroBody<D, R> body, Function<R, D> fromRecord) {
        this.version = version;
        this.body = body;
        this.fromRecord = fromRecord;
    }

    @Override
    public Serializer<D> serializer() {
        return (topic, value) -> write(value);
    }

    @Override
    public Deserializer<D> deserializer() {
        return (topic, bytes) -> read(topic, bytes);
    }

    @SuppressWarnings("NullAway") // Kafka's serializers take and give null for a deletion.
    private byte[] write(@Nullable D value) {
        if (value == null) {
            return null;
        }
        byte[] encoded = body.of(value);
        return ByteBuffer.allocate(1 + encoded.length).put(version).put(encoded).array();
    }

    @SuppressWarnings("NullAway")
    private D read(String topic, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        if (bytes.length == 0 || bytes[0] != version) {
            throw new SerializationException("a value of " + topic
                    + " was written by another version of Crosswire; start the checker with a fresh state folder and "
                    + "reset its application");
        }
        try {
            return fromRecord.apply(body.read(bytes, 1));
        } catch (IOException e) {
            throw new SerializationException("a value of " + topic + " is damaged", e);
        }
    }
}
