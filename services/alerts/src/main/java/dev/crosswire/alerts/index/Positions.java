package dev.crosswire.alerts.index;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far a topic is known: per partition the last offset that was taken in. A partition that is not named, or
 * stands at {@link #NOTHING}, is not known at all.
 */
public record Positions(SortedMap<Integer, Long> last) {

    public static final long NOTHING = -1;

    public static final Positions NONE = new Positions(new TreeMap<>());

    /** Copies the map. */
    public Positions {
        last = Collections.unmodifiableSortedMap(new TreeMap<>(last));
    }

    public long last(int partition) {
        return last.getOrDefault(partition, NOTHING);
    }

    /** Whether the record was taken in. */
    public boolean cover(int partition, long offset) {
        return offset <= last(partition);
    }

    /** Whether everything that the other knows is known here. */
    public boolean cover(Positions other) {
        for (Map.Entry<Integer, Long> entry : other.last.entrySet()) {
            if (!cover(entry.getKey(), entry.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** These, and the record too; an offset that is covered changes nothing. */
    public Positions with(int partition, long offset) {
        if (last.containsKey(partition) && cover(partition, offset)) {
            return this;
        }
        TreeMap<Integer, Long> further = new TreeMap<>(last);
        further.put(partition, offset);
        return new Positions(further);
    }
}
