package dev.crosswire.access.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands until it is moved. */
final class HandsOfAClock implements InstantSource {

    private volatile Instant now = Instant.parse("2026-01-06T18:30:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }
}
