package dev.crosswire.ingest.source;

import java.time.Instant;

/** Articles and claims of the last sixty minutes, by the minute. Not thread-safe. */
final class LastHour {

    private static final int MINUTES = 60;

    private final long[] minute = new long[MINUTES];
    private final int[] articles = new int[MINUTES];
    private final int[] claims = new int[MINUTES];

    void heard(Instant at, int claimsOfIt) {
        long now = at.getEpochSecond() / 60;
        int slot = (int) Math.floorMod(now, (long) MINUTES);
        if (minute[slot] > now) {
            return;
        }
        if (minute[slot] != now) {
            minute[slot] = now;
            articles[slot] = 0;
            claims[slot] = 0;
        }
        articles[slot]++;
        claims[slot] += claimsOfIt;
    }

    int articles(Instant now) {
        return sum(articles, now);
    }

    int claims(Instant now) {
        return sum(claims, now);
    }

    private int sum(int[] counts, Instant at) {
        long now = at.getEpochSecond() / 60;
        int sum = 0;
        for (int slot = 0; slot < MINUTES; slot++) {
            if (minute[slot] > now - MINUTES && minute[slot] <= now) {
                sum += counts[slot];
            }
        }
        return sum;
    }
}
