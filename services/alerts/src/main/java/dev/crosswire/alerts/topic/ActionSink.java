package dev.crosswire.alerts.topic;

import dev.crosswire.alerts.index.AlertIndex;
import dev.crosswire.alerts.index.TopicPosition;
import dev.crosswire.core.alert.AlertAction;

/** The topic of people's actions into the index of alerts. */
public record ActionSink(AlertIndex index) implements TopicSink<AlertAction> {

    @Override
    public void begin(long epoch) {
        index.beginActions(epoch);
    }

    @Override
    public Outcome put(String key, AlertAction action, Place place) {
        if (!action.id().equals(key)) {
            throw new IllegalArgumentException("its key is " + key + " and its value the action " + action.id());
        }
        return switch (index.apply(action, place.partition(), place.offset())) {
            case APPLIED -> Outcome.APPLIED;
            case OLDER -> Outcome.OLDER;
        };
    }

    /** An action is never taken back. */
    @Override
    public void remove(String key, Place place) {
        passed(place.partition(), place.offset());
    }

    @Override
    public void passed(int partition, long offset) {
        index.passedAction(partition, offset);
    }

    @Override
    public TopicPosition position() {
        return index.position().actions();
    }
}
