package dev.crosswire.local;

import java.time.Duration;

/** Hears of each step of a start as it is done; called by one thread at a time. */
@FunctionalInterface
public interface StartListener {

    /** Hears nothing. */
    StartListener QUIET = (step, took) -> {};

    /**
     * A step is done.
     *
     * @param step what a person reads: "Kafka broker on 127.0.0.1:9092"
     * @param took since the step began
     */
    void done(String step, Duration took);
}
