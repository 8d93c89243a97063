package dev.crosswire.alerts.topic;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How the reader of a topic is doing.
 *
 * @param caughtUp whether everything that stood on the topic when reading began is in the index
 * @param problem one sentence: what keeps it from reading on; empty if nothing does
 * @param lag records that are known to stand on the topic and are not in the index yet
 * @param asOf when the broker last confirmed that; empty if never
 * @param newest when the latest record that was read came to Kafka; empty if none was read in this process
 */
public record Reading(
        boolean caughtUp, Optional<String> problem, long lag, Optional<Instant> asOf, Optional<Instant> newest) {

    /** Whether the index shows what stands on the topic. */
    public boolean ready() {
        return caughtUp && problem.isEmpty();
    }

    /**
     * How long the oldest unread record has been on the topic, at most: what is unread came after what was read. None where
     * everything is read; empty where it is not known.
     */
    public Optional<Duration> behind(Instant now) {
        if (lag == 0 && caughtUp) {
            return Optional.of(Duration.ZERO);
        }
        return newest.map(read -> read.isAfter(now) ? Duration.ZERO : Duration.between(read, now));
    }
}
