package dev.crosswire.wire;

import java.util.Map;
import org.apache.kafka.common.serialization.Serde;

/**
 * A topic as one typed value: what stands on it, how it is kept, and how it is read and written.
 *
 * @param name with the prefix of the settings
 * @param partitions how many it is created with
 * @param settings topic settings that it is created with
 * @param keySerde UTF-8 text, unless the topic holds bytes as they came
 * @param valueSerde Avro in the Confluent wire format, unless the topic holds bytes as they came; thread-safe
 * @param <K> type of the keys
 * @param <V> type of the values: the rules' own
 */
public record Topic<K, V>(
        String name, int partitions, Map<String, String> settings, Serde<K> keySerde, Serde<V> valueSerde) {

    /** Copies the settings. */
    public Topic {
        settings = Map.copyOf(settings);
    }

    /** The registry subject of the values. */
    String valueSubject() {
        return name + "-value";
    }
}
