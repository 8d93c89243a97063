package dev.crosswire.alerts.topic;

import java.time.Instant;
import java.util.Optional;

/**
 * How the reader of the alert topic is doing.
 *
 * @param caughtUp whether everything that stood on the topic when reading began is in the index
 * @param problem one sentence: what keeps it from reading on; empty if nothing does
 * @param lag records that are known to stand on the topic and are not in the index yet
 * @param asOf when the broker last confirmed that; empty if never
 */
public record Reading(boolean caughtUp, Optional<String> problem, long lag, Optional<Instant> asOf) {

    public static final Reading NOT_BEGUN =
            new Reading(false, Optional.of("the alert topic has not been read yet"), 0, Optional.empty());

    /** Whether the index shows what stands on the topic. */
    public boolean ready() {
        return caughtUp && problem.isEmpty();
    }
}
