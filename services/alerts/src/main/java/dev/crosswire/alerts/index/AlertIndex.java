package dev.crosswire.alerts.index;

import dev.crosswire.core.alert.AlertAction;
import dev.crosswire.core.alert.Mutes;
import dev.crosswire.core.finding.Finding;
import java.time.Duration;
import java.util.Optional;

/**
 * The latest state of every alert, with what people did about it. One thread writes for each of the two topics, in the
 * order of the topic's partitions; any number read. Searching sees one moment: what a {@link AlertPage} shows and the
 * position that it names belong together, so that whoever goes on with {@link #next} from there misses nothing and sees
 * nothing twice. What was put is found by the next search, save while the index catches up with much that it missed.
 */
public interface AlertIndex {

    /** What became of a finding or an action. */
    enum Outcome {
        /** It is part of the latest state now. */
        APPLIED,
        /** A state at least as new was there already, or the same action. */
        OLDER
    }

    /** Forgets all findings and starts on the alert topic with this identity; actions stay, for alerts that come again. */
    void begin(long epoch);

    /** Takes in a finding; one that is not newer than what is known only moves the position. */
    Outcome put(Finding finding, int partition, long offset);

    /** Takes an alert out, if it is there; true if it was. */
    boolean remove(String id, int partition, long offset);

    /** Notes that everything of the alert topic up to the offset was read, whatever it was. */
    void passed(int partition, long offset);

    /** Forgets all actions and mutes and starts on the topic of actions with this identity. */
    void beginActions(long epoch);

    /** Takes in an action, also one on an alert that is not there (yet); one that comes again only moves the position. */
    Outcome apply(AlertAction action, int partition, long offset);

    /** Notes that everything of the topic of actions up to the offset was read, whatever it was. */
    void passedAction(int partition, long offset);

    Optional<IndexedAlert> find(String id);

    AlertPage search(AlertQuery query);

    /** What came first in order of arrival after a rank; 0 is before all. */
    Optional<Arrival> next(long sequence);

    /** The same, leaving out what who knows the topics up to these positions knows already. */
    Optional<Arrival> next(long sequence, TopicPosition alerts, TopicPosition actions);

    /** All mutes by filter, those that ended too. */
    Mutes mutes();

    /** The action that a client's request with this key led to. */
    Optional<AlertAction> actionOf(String idempotencyKey);

    IndexPosition position();

    /** How many alerts there are. */
    int size();

    /** How many actions there are. */
    int actions();

    /**
     * Waits until something arrives after a rank or the index begins anew, at most so long.
     *
     * @throws InterruptedException if the waiting thread is told to stop
     */
    void await(long sequence, int generation, Duration atMost) throws InterruptedException;
}
