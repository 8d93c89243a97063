package dev.crosswire.sources.fetch;

import java.time.Duration;

/**
 * How often one host is asked.
 *
 * @param interval between two requests to a host once its burst is used up
 * @param burst requests to a host that may follow each other at once
 * @param longestWait how long a fetch waits for its turn before it says that it has to come later
 * @param firstBackOff after the first failure of a host; doubled with each further one
 * @param longestBackOff where that ends
 * @param robotsKept how long the rules of a site are good for
 * @param robotsRetry how long a site whose rules cannot be had is left alone
 */
public record Politeness(
        Duration interval,
        int burst,
        Duration longestWait,
        Duration firstBackOff,
        Duration longestBackOff,
        Duration robotsKept,
        Duration robotsRetry) {

    private static final Politeness USUAL = new Politeness(
            Duration.ofSeconds(1),
            2,
            Duration.ofSeconds(60),
            Duration.ofSeconds(2),
            Duration.ofMinutes(15),
            Duration.ofHours(24),
            Duration.ofMinutes(10));

    /** @throws IllegalArgumentException where a time is not positive or the burst is empty */
    public Politeness {
        for (Duration time :
                new Duration[] {interval, longestWait, firstBackOff, longestBackOff, robotsKept, robotsRetry}) {
            if (!time.isPositive()) {
                throw new IllegalArgumentException("A time of politeness is not positive: give it in seconds.");
            }
        }
        if (burst < 1) {
            throw new IllegalArgumentException("The burst of requests to a host is less than 1: give at least 1.");
        }
    }

    /** One request a second, two at once. */
    public static Politeness usual() {
        return USUAL;
    }

    /** @param perSecond requests to a host, more than none */
    public Politeness withRate(double perSecond, int atOnce) {
        if (!(perSecond > 0) || perSecond > 1e6) {
            throw new IllegalArgumentException(
                    "The rate of requests to a host is not positive: give, say, 1 per second.");
        }
        return new Politeness(
                Duration.ofNanos(Math.max(1, (long) (1e9 / perSecond))),
                atOnce,
                longestWait,
                firstBackOff,
                longestBackOff,
                robotsKept,
                robotsRetry);
    }
}
