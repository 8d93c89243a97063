package dev.crosswire.checker;

import dev.crosswire.wire.Refusal;
import dev.crosswire.wire.WireSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when a stream thread dies of its surroundings (a registry or broker that is away, a full disk): it is
 * replaced, each time after a longer wait, and after a bounded number within a while the checker stops, so that whoever
 * supervises it sees it. A broker or registry that refuses is another matter: no restart mends that, so the checker stays, says
 * that it is not ready, and tries again until somebody grants what it lacks.
 */
final class BrokenSurroundings implements StreamsUncaughtExceptionHandler {

    static final int MOST_REPLACEMENTS = 10;
    static final Duration WITHIN = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(BrokenSurroundings.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private static final Duration WAIT_WHEN_REFUSED = Duration.ofSeconds(5);

    /** Until a thread has started again and asked again. */
    private static final Duration REFUSAL_COUNTS = WAIT_WHEN_REFUSED.plusSeconds(20);

    private final WireSettings wire;
    private final CheckerMetrics metrics;
    private final InstantSource clock;
    private final Deque<Instant> replacements = new ArrayDeque<>();

    private final Consumer<Duration> pause;

    private record Refused(Refusal refusal, Instant at) {}

    private Optional<Refused> last = Optional.empty();

    BrokenSurroundings(WireSettings wire, CheckerMetrics metrics, InstantSource clock) {
        this(wire, metrics, clock, wait -> LockSupport.parkNanos(wait.toNanos()));
    }

    /** @param pause how the dying thread waits before it is replaced */
    BrokenSurroundings(WireSettings wire, CheckerMetrics metrics, InstantSource clock, Consumer<Duration> pause) {
        this.wire = wire;
        this.metrics = metrics;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable exception) {
        Optional<Refusal> refusal = Refusal.in(exception, wire);
        if (refusal.isPresent()) {
            return tryAgainLater(refusal.get(), exception);
        }
        int number = countReplacement();
        if (number > MOST_REPLACEMENTS) {
            LOG.error(
                    "a stream thread failed for the {}th time within {} minutes; the checker stops: {}",
                    number,
                    WITHIN.toMinutes(),
                    wire.withoutSecrets(reasonOf(exception)),
                    exception);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        LOG.warn(
                "a stream thread failed and is replaced ({} of {}): {}",
                number,
                MOST_REPLACEMENTS,
                wire.withoutSecrets(reasonOf(exception)));
        LOG.debug("the failure", exception);
        metrics.threadReplaced();
        // The dying thread waits, so that ten replacements outlast a registry's or broker's restart.
        pause.accept(waitBefore(number));
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private StreamThreadExceptionResponse tryAgainLater(Refusal refusal, Throwable exception) {
        if (isNews(refusal)) {
            LOG.error("the checker cannot do its work and tries again until it can: {}", refusal.sentence());
        }
        LOG.debug("the failure: {}", wire.withoutSecrets(exception.toString()));
        metrics.threadReplaced();
        pause.accept(WAIT_WHEN_REFUSED);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private synchronized boolean isNews(Refusal refusal) {
        boolean known = last.filter(it -> it.refusal().equals(refusal)).isPresent();
        last = Optional.of(new Refused(refusal, clock.instant()));
        return !known;
    }

    /** Why broker or registry have just refused the checker something, in one sentence; empty if they have not. */
    synchronized Optional<String> refusal() {
        Instant now = clock.instant();
        return last.filter(it -> it.at().plus(REFUSAL_COUNTS).isAfter(now))
                .map(it -> it.refusal().brief());
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
