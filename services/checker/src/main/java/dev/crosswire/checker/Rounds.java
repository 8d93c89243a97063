package dev.crosswire.checker;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How long a round of comparing may take, and which subjects rest: a matter of speed only, since what is emitted in the end
 * does not depend on when it was compared. Comparing holds up the claims behind it; but where it falls behind, or no claims
 * come, it may take more. All times are the wall clock's, in milliseconds.
 */
final class Rounds {

    /** As often as a transaction commits: sooner would be seen by nobody. */
    static final Duration EVERY = Duration.ofMillis(100);

    private static final Duration SHORTEST = Duration.ofMillis(2);
    private static final Duration USUAL = Duration.ofMillis(20);
    private static final Duration WHEN_BEHIND = Duration.ofMillis(30);
    private static final Duration WHEN_IDLE = Duration.ofMillis(80);

    /** Since a round last came to its end, when it counts as behind. */
    private static final long BEHIND = 10_000;

    /** A subject rests a millisecond for each of its claims, so that a larger one is not compared all the time. */
    private static final long LONGEST_REST = 500;

    private final Map<String, Long> restsUntil = new HashMap<>();
    private long lastFinished;
    private long endsAtNanos;
    private long claimsTookNanos;

    /** A round begins. */
    void begin(long wallClock) {
        restsUntil.values().removeIf(until -> until <= wallClock);
        lastFinished = lastFinished == 0 ? wallClock : lastFinished;
        endsAtNanos = System.nanoTime() + longest(wallClock).toNanos();
        claimsTookNanos = 0;
    }

    /** Half as long as the claims since the last round took: by the clock alone a busy machine would compare ever more a claim. */
    private Duration longest(long wallClock) {
        if (claimsTookNanos == 0) {
            return WHEN_IDLE;
        }
        if (wallClock - lastFinished > BEHIND) {
            return WHEN_BEHIND;
        }
        return Duration.ofNanos(Math.clamp(claimsTookNanos / 2, SHORTEST.toNanos(), USUAL.toNanos()));
    }

    /** A claim came and took so long. */
    void claimTook(long nanos) {
        claimsTookNanos += Math.max(1, nanos);
    }

    /** Whether the round has lasted as long as it may. */
    boolean isOver() {
        return System.nanoTime() > endsAtNanos;
    }

    /** The round came to all subjects that were due. */
    void finished(long wallClock) {
        lastFinished = wallClock;
    }

    boolean rests(String subject) {
        return restsUntil.containsKey(subject);
    }

    /** The subject with so many claims was compared. */
    void compared(String subject, int claims, long wallClock) {
        if (claims > EVERY.toMillis()) {
            restsUntil.put(subject, wallClock + Math.min(claims, LONGEST_REST));
        }
    }
}
