package dev.crosswire.ingest.intake;

import java.util.Optional;

/**
 * Whether articles can be taken in: what has been seen is known, and the sink is open. Starts as not ready. Thread-safe;
 * what one thread did before {@link #ready()} is seen by those that find it ready.
 */
public final class Readiness {

    private Optional<String> obstacle = Optional.of("Ingest is starting.");

    /** What is in the way, in one sentence; empty if nothing is. */
    public synchronized Optional<String> obstacle() {
        return obstacle;
    }

    public synchronized void ready() {
        obstacle = Optional.empty();
    }

    /** Says what is in the way, and wakes whoever removes it. */
    public synchronized void notReady(String sentence) {
        obstacle = Optional.of(sentence);
        notifyAll();
    }

    /** Waits until there is an obstacle. */
    public synchronized void awaitObstacle() throws InterruptedException {
        while (obstacle.isEmpty()) {
            wait();
        }
    }
}
