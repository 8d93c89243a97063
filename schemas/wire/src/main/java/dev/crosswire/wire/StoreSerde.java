package dev.crosswire.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
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

    static {
        AvroLimits.apply();
    }

    private final Class<R> type;
    private final Function<D, R> toRecord;
    private final Function<R, D> fromRecord;

    private final byte version;

    /** @param version first byte of every value: one more for each change of the record */
    StoreSerde(byte version, Class<R> type, Function<D, R> toRecord, Function<R, D> fromRecord) {
        this.version = version;
        this.type = type;
        this.toRecord = toRecord;
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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        bytes.write(version);
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            new SpecificDatumWriter<>(type).write(toRecord.apply(value), encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("a record was not written to memory", e);
        }
        return bytes.toByteArray();
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
            R record = new SpecificDatumReader<>(type)
                    .read(null, DecoderFactory.get().binaryDecoder(bytes, 1, bytes.length - 1, null));
            return fromRecord.apply(record);
        } catch (IOException e) {
            throw new SerializationException("a value of " + topic + " is damaged", e);
        }
    }
}
