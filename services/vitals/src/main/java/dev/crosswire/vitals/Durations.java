package dev.crosswire.vitals;

import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** Timers with the buckets that all services share, so that their histograms can be laid over each other. */
public final class Durations {

    private static final Duration[] WAITING = millis(50, 100, 250, 500, 800, 1_000, 2_000, 5_000, 10_000);
    private static final Duration[] WORKING =
            micros(100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 1_000_000, 10_000_000);

    private Durations() {}

    /**
     * Of what somebody waits for, buckets from 50 ms to 10 s: among them 800 ms, within which an article is to be an alert in the
     * browser, and 1 s, above which somebody is told.
     */
    public static Timer.Builder waiting(String name, String description) {
        return Timer.builder(name).description(description).serviceLevelObjectives(WAITING);
    }

    /** Of a step of the work, buckets from 0.1 ms to 10 s. */
    public static Timer.Builder working(String name, String description) {
        return Timer.builder(name).description(description).serviceLevelObjectives(WORKING);
    }

    private static Duration[] millis(long... bounds) {
        return java.util.Arrays.stream(bounds).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
    }

    private static Duration[] micros(long... bounds) {
        return java.util.Arrays.stream(bounds)
                .mapToObj(micros -> Duration.ofNanos(micros * 1_000))
                .toArray(Duration[]::new);
    }
}
