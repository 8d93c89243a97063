package dev.crosswire.alerts.index;

import java.util.Comparator;

/**
 * A place in an ordered list of alerts that stays where it is while alerts come and go: the next page starts after it.
 *
 * @param rank what the order looks at, largest first
 * @param updated milliseconds since 1970, largest first
 */
public record PageKey(Sort sort, long rank, long updated, String id) implements Comparable<PageKey> {

    private static final Comparator<PageKey> ORDER = Comparator.comparingLong(PageKey::rank)
            .thenComparingLong(PageKey::updated)
            .reversed()
            .thenComparing(PageKey::id);

    /** Orders keys of one sort as they are listed. */
    @Override
    public int compareTo(PageKey other) {
        return ORDER.compare(this, other);
    }
}
