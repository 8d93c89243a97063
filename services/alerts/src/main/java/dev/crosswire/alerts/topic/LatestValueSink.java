package dev.crosswire.alerts.topic;

import dev.crosswire.alerts.index.LatestValues;
import dev.crosswire.alerts.index.TopicPosition;
import java.util.function.Function;

/**
 * A compacted topic about sources into what stands of each.
 *
 * @param source the id of the source that a value speaks of, which is its key
 * @param <V> values of the topic
 */
public record LatestValueSink<V>(LatestValues<V> values, Function<V, String> source) implements TopicSink<V> {

    @Override
    public void begin(long epoch) {
        values.begin(epoch);
    }

    @Override
    public Outcome put(String key, V value, Place place) {
        if (!source.apply(value).equals(key)) {
            throw new IllegalArgumentException(
                    "its key is " + key + " and its value of the source " + source.apply(value));
        }
        values.put(key, value, place.partition(), place.offset());
        return Outcome.APPLIED;
    }

    @Override
    public void remove(String key, Place place) {
        values.remove(key, place.partition(), place.offset());
    }

    @Override
    public void passed(int partition, long offset) {
        values.passed(partition, offset);
    }

    @Override
    public TopicPosition position() {
        return values.position();
    }
}
