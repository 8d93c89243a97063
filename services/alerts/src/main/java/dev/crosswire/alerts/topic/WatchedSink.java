package dev.crosswire.alerts.topic;

import dev.crosswire.alerts.index.TopicPosition;
import java.util.function.Consumer;

/**
 * Before another sink: tells of every value that changed something, while the index is caught up. What stood on the topic
 * at a start is no news.
 *
 * @param status of the topic's reading
 * @param watcher is told after the sink has taken the value in
 * @param <V> values of the topic
 */
public record WatchedSink<V>(TopicSink<V> sink, ReadingStatus status, Consumer<V> watcher) implements TopicSink<V> {

    @Override
    public void begin(long epoch) {
        sink.begin(epoch);
    }

    @Override
    public Outcome put(String key, V value, Place place) {
        Outcome outcome = sink.put(key, value, place);
        if (outcome == Outcome.APPLIED && status.latest().ready()) {
            watcher.accept(value);
        }
        return outcome;
    }

    @Override
    public void remove(String key, Place place) {
        sink.remove(key, place);
    }

    @Override
    public void passed(int partition, long offset) {
        sink.passed(partition, offset);
    }

    @Override
    public void expired(int partition, long before) {
        sink.expired(partition, before);
    }

    @Override
    public TopicPosition position() {
        return sink.position();
    }
}
