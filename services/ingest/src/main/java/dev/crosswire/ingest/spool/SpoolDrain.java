package dev.crosswire.ingest.spool;

import dev.crosswire.ingest.article.ArticleBodies;
import dev.crosswire.ingest.article.InvalidBodyException;
import dev.crosswire.ingest.article.Submission;
import dev.crosswire.ingest.intake.Intake;
import dev.crosswire.ingest.intake.Receipt;
import dev.crosswire.ingest.intake.SinkUnavailableException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what the spool holds, batch by batch, on a thread of its own. What Kafka does not take now is tried again
 * without end; what can never be published is told to {@link Rejections}.
 */
public final class SpoolDrain implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SpoolDrain.class);

    /** Embargoes end on the second. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** At a batch on which the program fails, which is not the same as Kafka being away. */
    private static final int ATTEMPTS = 5;

    private static final long PAUSE_MS = 500;
    private static final long LONGEST_PAUSE_MS = 8_000;
    private static final long CLOSING_MS = 5_000;

    private final Spool spool;
    private final ArticleBodies bodies;
    private final Intake intake;
    private final Rejections rejections;
    private final InstantSource clock;
    private int failures;
    private @Nullable Untold untold;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "ingest-spool");

    public SpoolDrain(Spool spool, ArticleBodies bodies, Intake intake, Rejections rejections, InstantSource clock) {
        this.spool = spool;
        this.bodies = bodies;
        this.intake = intake;
        this.rejections = rejections;
        this.clock = clock;
        thread.setDaemon(true);
    }

    /** Begins; returns at once. */
    public void start() {
        thread.start();
    }

    private void run() {
        long pause = PAUSE_MS;
        try {
            while (closing.getCount() > 0) {
                Optional<Spool.Due> due = spool.next(clock.instant(), LOOK);
                if (due.isEmpty() || publish(due.get())) {
                    pause = PAUSE_MS;
                } else {
                    if (closing.await(pause, TimeUnit.MILLISECONDS)) {
                        return;
                    }
                    pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
                }
            }
        } catch (InterruptedException e) {
            // The service is stopping, which is what the interrupt says.
            Thread.currentThread().interrupt();
        }
    }

    /** What is left to tell of a batch that was taken in, and whether it goes aside then. */
    private record Untold(Spool.Key batch, List<Word> words, boolean aside) {}

    /** What is wrong with one article of a batch. */
    private record Word(Origin origin, String articleId, String reason) {}

    /** Whether the batch has left the spool. */
    boolean publish(Spool.Due due) throws InterruptedException {
        Untold before = untold;
        if (before != null && before.batch().equals(due.key())) {
            return leave(due, before);
        }
        Batch batch = due.batch();
        List<Word> words = new ArrayList<>();
        try {
            List<Submission> submissions = bodies.read(batch.body().getBytes(StandardCharsets.UTF_8));
            for (Receipt.Rejected rejected : intake.take(submissions).rejected()) {
                words.add(new Word(batch.origin(rejected.index()), rejected.id().orElse(""), rejected.reason()));
            }
        } catch (InvalidBodyException e) {
            words.add(new Word(batch.origin(0), "", e.sentence()));
        } catch (SinkUnavailableException e) {
            return false;
        } catch (RuntimeException e) {
            failures++;
            LOG.error(
                    "A batch of {} from {} could not be taken in, attempt {}",
                    batch.source(),
                    batch.origin(0).place(),
                    failures,
                    e);
            if (failures < ATTEMPTS) {
                return false;
            }
            // One batch that the program fails on must not hold up all that come after it.
            words.add(new Word(batch.origin(0), "", "the service failed on it, see its log"));
            return leave(due, new Untold(due.key(), words, true));
        }
        return leave(due, new Untold(due.key(), words, false));
    }

    /** A batch leaves once it is known to stand on Kafka what was wrong with it; what did not arrive is told again. */
    private boolean leave(Spool.Due due, Untold left) throws InterruptedException {
        failures = 0;
        List<Future<?>> told = new ArrayList<>();
        for (Word word : left.words()) {
            told.add(rejections.article(due.batch().source(), word.origin(), word.articleId(), word.reason()));
        }
        List<Word> again = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            if (!Rejections.arrived(List.of(told.get(i)))) {
                again.add(left.words().get(i));
            }
        }
        if (!again.isEmpty()) {
            untold = new Untold(due.key(), again, left.aside());
            return false;
        }
        untold = null;
        if (left.aside()) {
            spool.putAside(due);
        } else {
            spool.done(due);
        }
        return true;
    }

    @Override
    public void close() {
        closing.countDown();
        thread.interrupt();
        try {
            thread.join(CLOSING_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
