package dev.crosswire.local;

import java.time.Duration;

/** A point of this process's own clock, which nobody sets. */
record Moment(long nanos) {

    static Moment now() {
        return new Moment(System.nanoTime());
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
