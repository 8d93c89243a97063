package dev.crosswire.alerts.index;

import dev.crosswire.core.alert.Alert;
import java.util.Optional;

/**
 * An alert with where its latest state stands.
 *
 * @param partition partition of the alert topic that its finding stands on
 * @param offset offset of the finding in that partition
 * @param action where the last action on it stands, if people did anything about it
 * @param sequence rank of arrival of what changed it last, never reused; within a partition of the alert topic it grows
 *     with the offset
 */
public record IndexedAlert(Alert alert, int partition, long offset, Optional<ActionPlace> action, long sequence) {

    /** A place on the topic of people's actions. */
    public record ActionPlace(int partition, long offset) {}

    /** Whether who is there knows this state of the alert. */
    public boolean isKnownAt(TopicPosition alerts, TopicPosition actions) {
        return alerts.positions().cover(partition, offset)
                && action.map(it -> actions.positions().cover(it.partition(), it.offset()))
                        .orElse(true);
    }
}
