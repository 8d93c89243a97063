package dev.crosswire.wire;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes a type of the rules as Avro in the Confluent wire format (magic 0, four bytes of schema id, body). A
 * null value, Kafka's tombstone, stays null. Reading ends in one of four ways: the value; {@link SerializationException}
 * for bytes that no schema explains; {@link UnusableRecordException} for a record that the rules cannot use;
 * {@link RegistryUnavailableException} where the registry did not answer, which says nothing about the bytes.
 */
final class AvroSerde<D, R extends SpecificRecord> implements Serde<D> {

    static {
        AvroLimits.apply();
    }

    private static final int HEADER = 1 + Integer.BYTES;

    /** The registry's own codes begin so (40403, no such schema): a 404 of somebody on the way says nothing of the schema. */
    private static final int NOT_FOUND = 404;

    private static final int OWN_CODES = 100;

    private final AvroMapping<D, R> mapping;
    private final SchemaRegistryClient registry;
    private final KafkaAvroSerializer serializer;
    private final KafkaAvroDeserializer deserializer;

    /**
     * What each topic's records begin with. Confluent's serializer writes the first of a topic, and asks the registry for the
     * schema's id; a schema's id never changes, and what follows it is Avro's encoding.
     */
    private final Map<String, byte[]> headers = new ConcurrentHashMap<>();

    AvroSerde(AvroMapping<D, R> mapping, SchemaRegistryClient registry, Map<String, String> settings) {
        this.mapping = mapping;
        this.registry = registry;
        Map<String, Object> configuration = new HashMap<>(settings);
        // The launcher registers schemas; a producer that did would turn a programming error into a new version.
        configuration.put("auto.register.schemas", false);
        configuration.put("avro.remove.java.properties", true);
        configuration.put("specific.avro.reader", true);
        this.serializer = new KafkaAvroSerializer(registry, configuration);
        this.deserializer = new KafkaAvroDeserializer(registry, configuration);
    }

    @Override
    public Serializer<D> serializer() {
        return this::write;
    }

    @Override
    public Deserializer<D> deserializer() {
        return this::read;
    }

    /** A deserializer that hands unusable records on as values, so that they can be set aside with a reason. */
    Serde<Received<D>> received() {
        return new Serde<>() {
            @Override
            public Serializer<Received<D>> serializer() {
                return (topic, data) -> switch (data) {
                    case Received.Usable<D>(D value) -> write(topic, value);
                    case Received.Unusable<D> unusable ->
                        throw new SerializationException("what could not be used is not written back");
                };
            }

            @Override
            public Deserializer<Received<D>> deserializer() {
                return AvroSerde.this::readReceived;
            }
        };
    }

    private Received<D> readReceived(String topic, byte[] bytes) {
        try {
            D value = read(topic, bytes);
            // A tombstone on a topic of claims says nothing.
            return value == null
                    ? new Received.Unusable<>("the record has no value", "", "")
                    : new Received.Usable<>(value);
        } catch (UnusableRecordException e) {
            return new Received.Unusable<>(String.valueOf(e.getMessage()), e.claimId(), e.source());
        }
    }

    @SuppressWarnings("NullAway") // Kafka's serializers take and give null for a tombstone.
    private byte[] write(String topic, @Nullable D value) {
        if (value == null) {
            return null;
        }
        byte[] header = headers.get(topic);
        if (header == null) {
            byte[] first = serializer.serialize(topic, mapping.toRecord().apply(value));
            headers.put(topic, Arrays.copyOf(first, HEADER));
            return first;
        }
        byte[] body = mapping.body().of(value);
        return ByteBuffer.allocate(HEADER + body.length).put(header).put(body).array();
    }

    @SuppressWarnings("NullAway")
    private D read(String topic, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        askForSchema(topic, bytes);
        Object decoded;
        try {
            decoded = deserializer.deserialize(topic, bytes);
        } catch (RuntimeException e) {
            throw unreadable(topic, e);
        }
        if (!mapping.type().isInstance(decoded)) {
            throw new SerializationException("a record on " + topic + " is not a "
                    + mapping.type().getSimpleName() + " but "
                    + (decoded == null ? "nothing" : decoded.getClass().getSimpleName()));
        }
        return mapping.fromRecord().apply(mapping.type().cast(decoded));
    }

    /**
     * Asks the registry by itself, before the bytes are read: whatever fails here is the registry's trouble and no fault of
     * the record, which would be lost to the dead letters. A schema that was once found costs no request.
     */
    private void askForSchema(String topic, byte[] bytes) {
        if (bytes.length < HEADER || bytes[0] != 0) {
            throw new SerializationException("a record on " + topic + " is not Avro in the Confluent wire format");
        }
        int id = ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt();
        try {
            registry.getSchemaById(id);
        } catch (RestClientException e) {
            if (e.getErrorCode() / OWN_CODES == NOT_FOUND) {
                throw new SerializationException("a record on " + topic + " names an unknown schema, " + id, e);
            }
            throw new RegistryUnavailableException(
                    "the registry answered " + e.getStatus() + " when asked for schema " + id, e);
        } catch (IOException | RuntimeException e) {
            throw new RegistryUnavailableException("the registry did not answer", e);
        }
    }

    /** The deserializer asks the registry once more, under the subject. */
    private static RuntimeException unreadable(String topic, RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RestClientException answer) {
                return new RegistryUnavailableException(
                        "the registry answered " + answer.getStatus() + " when asked for a schema", failure);
            }
            if (cause instanceof IOException && isOfTheNetwork(cause)) {
                return new RegistryUnavailableException("the registry did not answer", failure);
            }
        }
        return failure instanceof SerializationException
                ? failure
                : new SerializationException("a record on " + topic + " cannot be read", failure);
    }

    private static boolean isOfTheNetwork(Throwable cause) {
        return cause instanceof java.net.SocketException
                || cause instanceof java.net.UnknownHostException
                || cause instanceof java.io.InterruptedIOException
                || cause instanceof javax.net.ssl.SSLException;
    }

    @Override
    public void close() {
        serializer.close();
        deserializer.close();
    }
}
