package dev.crosswire.sources.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time that passes only when somebody waits for it. */
final class StoppedTime implements InstantSource, Waiter {

    private Instant now = Instant.parse("2026-11-27T09:30:00Z");
    private Duration waited = Duration.ZERO;

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void waitFor(Duration time) {
        now = now.plus(time);
        waited = waited.plus(time);
    }

    /** Without anybody waiting for it. */
    synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    synchronized Duration waited() {
        return waited;
    }
}
