package dev.crosswire.sources.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * When one host may be asked next. The turns are those of a token bucket, kept as the one instant at which it would be full
 * again (the generic cell rate algorithm of ATM Forum TM 4.0), so that nothing has to tick.
 */
final class HostPace {

    private final Politeness politeness;
    private final Semaphore connections;

    private Duration crawlDelay = Duration.ZERO;
    private Instant full = Instant.MIN;
    private Instant heldUntil = Instant.MIN;
    private int failures;

    HostPace(Politeness politeness, int connectionsAtOnce) {
        this.politeness = politeness;
        connections = new Semaphore(connectionsAtOnce, true);
    }

    /** Takes a turn; empty-handed where it lies too far ahead, and then it is not taken. */
    synchronized Turn turn(Instant now) {
        boolean slow = crawlDelay.compareTo(politeness.interval()) > 0;
        Duration interval = slow ? crawlDelay : politeness.interval();
        // whoever states a delay between two requests wants no two at once
        Duration tolerance = slow ? Duration.ZERO : interval.multipliedBy(politeness.burst() - 1L);
        Instant from = now.isBefore(heldUntil) ? heldUntil : now;
        Instant base = full.isBefore(from) ? from : full;
        Duration wait = Duration.between(now, base.minus(tolerance));
        if (now.plus(wait).isBefore(from)) {
            wait = Duration.between(now, from);
        }
        if (wait.compareTo(politeness.longestWait()) > 0) {
            return new Turn(wait, false);
        }
        full = base.plus(interval);
        return new Turn(wait, true);
    }

    /** @param taken whether it is ours, once what lies ahead of it has passed */
    record Turn(Duration ahead, boolean taken) {}

    /** Whether the host asked for quiet while a turn was waited for. */
    synchronized boolean isHeld(Instant now) {
        return now.isBefore(heldUntil);
    }

    synchronized void crawlDelay(Duration delay) {
        crawlDelay = delay;
    }

    synchronized void succeeded() {
        failures = 0;
    }

    /** @param jitter from 0 up to 1, so that many that failed together do not come back together */
    synchronized Duration failed(Instant now, double jitter) {
        Duration time = politeness.firstBackOff().multipliedBy(1L << Math.min(failures, 20));
        failures++;
        Duration most = time.compareTo(politeness.longestBackOff()) > 0 ? politeness.longestBackOff() : time;
        Duration hold = Duration.ofNanos((long) (most.toNanos() * (0.5 + jitter / 2)));
        hold(now, hold);
        return hold;
    }

    synchronized void hold(Instant now, Duration time) {
        Instant until = now.plus(time);
        heldUntil = until.isAfter(heldUntil) ? until : heldUntil;
    }

    boolean enter(Duration longest) throws InterruptedException {
        return connections.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS);
    }

    void leave() {
        connections.release();
    }
}
