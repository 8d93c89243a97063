package dev.crosswire.ingest.intake;

import java.time.Instant;

/** Is told of every article version that is published, and at the start of those that were. Thread-safe. */
@FunctionalInterface
public interface Heard {

    /**
     * A version of an article of the source.
     *
     * @param at when it was taken in
     * @param claims how many claims it makes
     */
    void published(String source, Instant at, int claims);
}
