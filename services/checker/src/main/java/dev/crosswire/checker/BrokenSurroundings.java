package dev.crosswire.checker;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when a stream thread dies of its surroundings (a registry or broker that is away, a full disk): it is
 * replaced, each time after a longer wait, and after a bounded number within a while the checker stops, so that whoever
 * supervises it sees it.
 */
final class BrokenSurroundings implements StreamsUncaughtExceptionHandler {

    static final int MOST_REPLACEMENTS = 10;
    static final Duration WITHIN = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(BrokenSurroundings.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final CheckerMetrics metrics;
    private final InstantSource clock;
    private final Deque<Instant> replacements = new ArrayDeque<>();

    private final Consumer<Duration> pause;

    BrokenSurroundings(CheckerMetrics metrics, InstantSource clock) {
        this(metrics, clock, wait -> LockSupport.parkNanos(wait.toNanos()));
    }

    /** @param pause how the dying thread waits before it is replaced */
    BrokenSurroundings(CheckerMetrics metrics, InstantSource clock, Consumer<Duration> pause) {
        this.metrics = metrics;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable exception) {
        int number = countReplacement();
        if (number > MOST_REPLACEMENTS) {
            LOG.error(
                    "a stream thread failed for the {}th time within {} minutes; the checker stops: {}",
                    number,
                    WITHIN.toMinutes(),
                    reasonOf(exception),
                    exception);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        LOG.warn(
                "a stream thread failed and is replaced ({} of {}): {}",
                number,
                MOST_REPLACEMENTS,
                reasonOf(exception));
        LOG.debug("the failure", exception);
        metrics.threadReplaced();
        // The dying thread waits, so that ten replacements outlast a registry's or broker's restart.
        pause.accept(waitBefore(number));
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private synchronized int countReplacement() {
        Instant now = clock.instant();
        replacements.removeIf(at -> at.isBefore(now.minus(WITHIN)));
        replacements.add(now);
        return replacements.size();
    }

    private static Duration waitBefore(int number) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(number - 1, 10));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    private static String reasonOf(Throwable exception) {
        Throwable root = exception;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
