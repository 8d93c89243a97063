package dev.crosswire.alerts.index;

import dev.crosswire.core.finding.Finding;
import java.time.Duration;
import java.util.Optional;

/**
 * The latest state of every alert. One thread writes, in the order of the topic's partitions; any number read. Searching
 * sees one moment: what a {@link AlertPage} shows and the position that it names belong together, so that whoever goes
 * on with {@link #next} from there misses nothing and sees nothing twice.
 */
public interface AlertIndex {

    /** What became of a finding. */
    enum Outcome {
        /** It is the alert's latest state now. */
        APPLIED,
        /** A state at least as new was there already. */
        OLDER
    }

    /** Forgets everything and starts on the topic with this identity. */
    void begin(long epoch);

    /** Takes in a finding; one that is not newer than what is known only moves the position. */
    Outcome put(Finding finding, int partition, long offset);

    /** Takes an alert out, if it is there; true if it was. */
    boolean remove(String id, int partition, long offset);

    /** Notes that everything up to the offset was read, whatever it was. */
    void passed(int partition, long offset);

    Optional<IndexedAlert> find(String id);

    AlertPage search(AlertQuery query);

    /** The alert that comes first in order of arrival after a rank; 0 is before all. */
    Optional<IndexedAlert> next(long sequence);

    IndexPosition position();

    int size();

    /**
     * Waits until something arrives after a rank or the index begins anew, at most so long.
     *
     * @throws InterruptedException if the waiting thread is told to stop
     */
    void await(long sequence, int generation, Duration atMost) throws InterruptedException;
}
