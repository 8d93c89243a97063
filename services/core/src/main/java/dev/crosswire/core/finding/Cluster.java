package dev.crosswire.core.finding;

import dev.crosswire.core.quantity.Interval;
import java.util.List;
import java.util.Optional;

/**
 * Claims of one subject that say the same.
 *
 * @param label what they say: a number with separators ("800,000"), {@code yes} or {@code no} for a statement, the
 *     holder for a role
 * @param hull smallest interval around all their numbers; empty for statements
 * @param unit symbol of the unit, empty string for statements
 * @param origins how many independent origins say so
 * @param reports how many current claims say so, echoes included
 * @param representatives up to {@link #MOST_REPRESENTATIVES} claims, distinct origins first, never empty
 */
public record Cluster(
        String label,
        Optional<Interval> hull,
        String unit,
        int origins,
        int reports,
        List<Representative> representatives) {

    public static final int MOST_REPRESENTATIVES = 16;

    /** Copies the list and checks the counts. */
    public Cluster {
        representatives = List.copyOf(representatives);
        if (representatives.isEmpty() || origins < 1 || reports < origins) {
            throw new IllegalArgumentException("a cluster has " + representatives.size() + " representatives, "
                    + origins + " origins, " + reports + " reports");
        }
    }
}
