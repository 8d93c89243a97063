package dev.crosswire.alerts.action;

import dev.crosswire.alerts.index.AlertIndex;
import dev.crosswire.core.alert.AlertAction;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A topic of actions that is no more than the index itself: what is written has come back at once. It can be told to be
 * away, or to keep what it has taken for later.
 */
@Singleton
@Requires(property = "crosswire.alerts.kafka", value = "off")
public final class IndexedActions implements ActionWriter {

    private final AlertIndex index;
    private final List<AlertAction> late = new ArrayList<>();
    private long offset = -1;
    private boolean away;
    private boolean slow;

    IndexedActions(AlertIndex index) {
        this.index = index;
    }

    @Override
    public synchronized Written write(AlertAction action) throws NotWrittenException {
        if (away) {
            throw new NotWrittenException("Kafka did not confirm the action.", new IOException("away"));
        }
        offset++;
        if (slow) {
            late.add(action);
        } else {
            index.apply(action, 0, offset);
        }
        return new Written(0, offset);
    }

    /** The broker does not answer. */
    synchronized void goAway() {
        away = true;
    }

    /** What is written comes back only when {@link #comeBack} is called. */
    synchronized void slowDown() {
        slow = true;
    }

    /** The broker answers, and what is late arrives. */
    synchronized void comeBack() {
        away = false;
        slow = false;
        long first = offset - late.size() + 1;
        for (AlertAction action : late) {
            index.apply(action, 0, first++);
        }
        late.clear();
    }
}
