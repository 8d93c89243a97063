package dev.crosswire.access.http;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How much one client may ask: a bucket a client and kind of request, which holds the requests of a minute and fills
 * steadily. Whoever has been quiet may ask for a minute's worth at once.
 */
@Singleton
final class RequestLimits {

    private static final double SECONDS = 60;
    private static final int MOST_BUCKETS = 50_000;

    private final AccessSettings settings;
    private final InstantSource clock;
    private final RecentlyUsed<Bucket> buckets = new RecentlyUsed<>(MOST_BUCKETS, new Bucket(0, Instant.MIN, true));

    RequestLimits(AccessSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What is in a bucket.
     *
     * @param used how many of the minute's requests are taken
     * @param admitted whether the latest request was
     */
    private record Bucket(double used, Instant at, boolean admitted) {

        Bucket take(int limit, Instant now) {
            double left = at.equals(Instant.MIN) || now.isBefore(at)
                    ? used
                    : Math.max(0, used - Duration.between(at, now).toMillis() / 1000.0 * limit / SECONDS);
            return left + 1 > limit ? new Bucket(left, now, false) : new Bucket(left + 1, now, true);
        }
    }

    /** Counts one request; the time to wait where it is one too many. */
    Optional<Duration> take(Need.Kind kind, String client) {
        int limit = limit(kind);
        Bucket after = buckets.change(kind + " " + client, bucket -> bucket.take(limit, clock.instant()));
        if (after.admitted()) {
            return Optional.empty();
        }
        double seconds = (after.used() + 1 - limit) * SECONDS / limit;
        return Optional.of(Duration.ofMillis((long) Math.ceil(seconds * 1000)));
    }

    int limit(Need.Kind kind) {
        AccessSettings.Limits limits = settings.limits();
        return switch (kind) {
            case READ -> limits.reads();
            case WRITE -> limits.writes();
            case EXPORT -> limits.exports();
            case INGEST -> limits.ingest();
        };
    }
}
