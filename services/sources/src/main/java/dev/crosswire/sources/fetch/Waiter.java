package dev.crosswire.sources.fetch;

import java.time.Duration;

/** Lets time pass on the clock that the fetcher reads. */
@FunctionalInterface
public interface Waiter {

    /** Returns when the time has passed. */
    void waitFor(Duration time) throws InterruptedException;

    /** Real time. */
    static Waiter real() {
        return Thread::sleep;
    }
}
