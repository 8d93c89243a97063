package dev.crosswire.alerts.topic;

import dev.crosswire.alerts.index.AlertIndex;
import dev.crosswire.alerts.index.TopicPosition;
import dev.crosswire.core.finding.Finding;

/** The alert topic into the index of alerts. */
public record FindingSink(AlertIndex index) implements TopicSink<Finding> {

    @Override
    public void begin(long epoch) {
        index.begin(epoch);
    }

    @Override
    public Outcome put(String key, Finding finding, Place place) {
        if (!finding.id().equals(key)) {
            throw new IllegalArgumentException("its key is " + key + " and its value the finding " + finding.id());
        }
        return switch (index.put(finding, place.partition(), place.offset())) {
            case APPLIED -> Outcome.APPLIED;
            case OLDER -> Outcome.OLDER;
        };
    }

    @Override
    public void remove(String key, Place place) {
        index.remove(key, place.partition(), place.offset());
    }

    @Override
    public void passed(int partition, long offset) {
        index.passed(partition, offset);
    }

    @Override
    public TopicPosition position() {
        return index.position().alerts();
    }
}
