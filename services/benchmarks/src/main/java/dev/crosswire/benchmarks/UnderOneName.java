package dev.crosswire.benchmarks;

import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * A serde of the product as a topology to compare with uses it on its internal topics: the registry knows the values
 * under the name of their own topic only.
 */
record UnderOneName<T>(String topic, Serde<T> serde) implements Serde<T> {

    @Override
    public Serializer<T> serializer() {
        return (any, data) -> serde.serializer().serialize(topic, data);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (any, data) -> serde.deserializer().deserialize(topic, data);
    }
}
