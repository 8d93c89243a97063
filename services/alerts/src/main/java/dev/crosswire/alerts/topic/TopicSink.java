package dev.crosswire.alerts.topic;

import dev.crosswire.alerts.index.TopicPosition;
import java.time.Instant;

/**
 * Where the records of one topic go. It remembers how far it is, so that its reader resumes there; only that reader
 * writes to it, partition by partition in the order of the offsets.
 *
 * @param <V> values of the topic
 */
public interface TopicSink<V> {

    /** What became of a record. */
    enum Outcome {
        /** It is what stands now. */
        APPLIED,
        /** Something at least as new was there already. */
        OLDER
    }

    /**
     * Where a record stands.
     *
     * @param at its timestamp: when it came to Kafka
     */
    record Place(int partition, long offset, Instant at) {}

    /** Forgets what came from the topic and starts on the one with this identity. */
    void begin(long epoch);

    /**
     * Takes in a record.
     *
     * @throws IllegalArgumentException if the value does not belong under the key; the record is then passed over
     */
    Outcome put(String key, V value, Place place);

    /** Takes in a record without a value, which says that what stands under the key is gone. */
    void remove(String key, Place place);

    /** Notes that everything of the partition up to the offset was read, whatever it was. */
    void passed(int partition, long offset);

    /** Notes that the topic has let go of everything before the offset. */
    default void expired(int partition, long before) {}

    /** What of the topic it holds. */
    TopicPosition position();
}
