package dev.crosswire.ingest.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where requests wait for the one producer. Those that came while a transaction was under way share the next one, in the
 * order in which they came: a commit costs the broker more than an article does. Thread-safe.
 */
final class Turns {

    /** How long a request waits for those before it. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Articles from where on no further request joins a transaction; one request may hold more. */
    static final int MOST_TOGETHER = 100;

    /**
     * Bytes from where on no further request joins: half of what a transaction may hold, so that nobody is refused for what
     * others brought along.
     */
    static final long MOST_BYTES = 16L * 1024 * 1024;

    private final ReentrantLock one = new ReentrantLock(true);
    private final Queue<Turn> waiting = new ConcurrentLinkedQueue<>();

    /** What is done with the requests whose turn it is; it settles each, or throws. */
    interface Together {

        void settle(List<Turn> group) throws InterruptedException;
    }

    /**
     * Waits until the request is settled, by this thread or by one that had its turn before.
     *
     * @throws SinkUnavailableException if it could not be published, or did not have its turn in time
     */
    Receipt await(Turn mine, Together together) throws SinkUnavailableException, InterruptedException {
        waiting.add(mine);
        try {
            if (!one.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw SinkUnavailableException.busy("Ingest is busy with other articles; try again in a moment.");
            }
            try {
                while (!mine.isSettled()) {
                    List<Turn> group = next();
                    together.settle(group);
                    waiting.removeAll(group);
                }
                return mine.receipt();
            } finally {
                one.unlock();
            }
        } finally {
            waiting.remove(mine);
        }
    }

    /** Those who wait, up to the first that has an article in common with one before it: that is another version. */
    private List<Turn> next() {
        List<Turn> group = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int articles = 0;
        long bytes = 0;
        for (Turn turn : waiting) {
            Set<String> its = turn.ids();
            long itsBytes = turn.mostBytes();
            if (!group.isEmpty()
                    && (articles + its.size() > MOST_TOGETHER
                            || bytes + itsBytes > MOST_BYTES
                            || its.stream().anyMatch(ids::contains))) {
                break;
            }
            group.add(turn);
            ids.addAll(its);
            articles += its.size();
            bytes += itsBytes;
        }
        return group;
    }

    /** How many wait or are being published. */
    int waiting() {
        return waiting.size();
    }
}
