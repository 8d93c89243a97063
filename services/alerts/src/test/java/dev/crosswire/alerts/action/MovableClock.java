package dev.crosswire.alerts.action;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that a test sets. */
@Singleton
@Primary
@Requires(property = "crosswire.test.clock", value = "movable")
public final class MovableClock implements InstantSource {

    public static final Instant START = Instant.parse("2026-01-06T20:00:00Z");

    private volatile Instant now = START;

    @Override
    public Instant instant() {
        return now;
    }

    /** Back to its start. */
    public void reset() {
        now = START;
    }

    /** On by so much; back where it is negative. */
    public void forward(Duration by) {
        now = now.plus(by);
    }
}
