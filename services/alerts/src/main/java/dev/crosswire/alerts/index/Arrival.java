package dev.crosswire.alerts.index;

import dev.crosswire.core.alert.AlertAction;

/**
 * Something that happened to the index, in the order of arrival. An action on an alert arrives as the alert in its new
 * state and, right after it, as the action.
 */
public sealed interface Arrival {

    /** Rank of arrival, from 1, never reused. */
    long sequence();

    /** Whether who knows the topics up to these positions knows it. */
    boolean isKnownAt(TopicPosition alerts, TopicPosition actions);

    /** An alert changed; only its latest change is kept. */
    record Changed(IndexedAlert entry) implements Arrival {
        @Override
        public long sequence() {
            return entry.sequence();
        }

        @Override
        public boolean isKnownAt(TopicPosition alerts, TopicPosition actions) {
            return entry.isKnownAt(alerts, actions);
        }
    }

    /**
     * A person did something.
     *
     * @param partition partition of the topic of actions
     * @param offset offset in that partition
     */
    record Acted(AlertAction action, int partition, long offset, long sequence) implements Arrival {
        @Override
        public boolean isKnownAt(TopicPosition alerts, TopicPosition actions) {
            return actions.positions().cover(partition, offset);
        }
    }
}
