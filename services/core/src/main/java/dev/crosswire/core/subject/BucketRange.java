package dev.crosswire.core.subject;

import java.time.Duration;
import java.time.Instant;

/**
 * The buckets of time that an event lies in, both ends included: weeks for what is told of a day, quarters for what is told
 * for months.
 */
record BucketRange(boolean forMonths, int first, int last) {

    private static final long WEEK = Duration.ofDays(7).toMillis();
    private static final long QUARTER = Duration.ofDays(90).toMillis();

    static BucketRange of(boolean forMonths, Instant from, Instant to) {
        long length = forMonths ? QUARTER : WEEK;
        return new BucketRange(forMonths, (int) Math.floorDiv(from.toEpochMilli(), length), (int)
                Math.floorDiv(to.toEpochMilli(), length));
    }

    boolean covers(boolean bucketForMonths, int bucket) {
        return forMonths == bucketForMonths && first <= bucket && bucket <= last;
    }
}
