package dev.crosswire.ingest.collect;

import java.time.Instant;

/**
 * Looks after one source. Of one thread. What it found is in the spool before it remembers that it found it, so that a crash
 * at any moment loses nothing; what is found twice for that reason, the intake knows.
 */
public interface Collector extends AutoCloseable {

    /**
     * Looks once.
     *
     * @return when to look next
     * @throws CollectException if nothing could be found out, for a reason that a person should know
     * @throws InterruptedException if the service stops, or the source was taken off the list
     */
    Instant look(Instant now) throws CollectException, InterruptedException;

    @Override
    default void close() {}
}
