package dev.crosswire.alerts.index;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Commits indexes again and again, so that a restart has little to read anew. */
public final class RegularCommits implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RegularCommits.class);
    private static final Duration LONGEST_END = Duration.ofSeconds(30);

    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    /**
     * Commits from now on.
     *
     * @param pause between two rounds
     * @param commits a step for each index
     */
    public RegularCommits(Duration pause, List<Runnable> commits) {
        List<Runnable> steps = List.copyOf(commits);
        thread = Thread.ofPlatform().name("index-commits").daemon().start(() -> {
            try {
                while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    steps.forEach(RegularCommits::attempt);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Ends after the commit that is under way. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(LONGEST_END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next attempt may go better: a disk that was full may have room again. */
    private static void attempt(Runnable commit) {
        try {
            commit.run();
        } catch (RuntimeException e) {
            LOG.error("{}", e.getMessage());
        }
    }
}
