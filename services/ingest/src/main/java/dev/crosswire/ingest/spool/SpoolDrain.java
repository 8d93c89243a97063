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
    private static final long CLOSING_MS = 5_000;

    private final Spool spool;
    private final ArticleBodies bodies;
    private final Intake intake;
    private final Rejections rejections;
    private final InstantSource clock;
    private int failures;
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
        try {
            while (closing.getCount() > 0) {
                Optional<Spool.Due> due = spool.next(clock.instant(), LOOK);
                if (due.isPresent() && !publish(due.get()) && closing.await(PAUSE_MS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            // The service is stopping, which is what the interrupt says.
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the batch has left the spool. */
    boolean publish(Spool.Due due) throws InterruptedException {
        Batch batch = due.batch();
        List<Future<?>> told = new ArrayList<>();
        try {
            List<Submission> submissions = bodies.read(batch.body().getBytes(StandardCharsets.UTF_8));
            Receipt receipt = intake.take(submissions);
            for (Receipt.Rejected rejected : receipt.rejected()) {
                told.add(rejections.article(
                        batch.source(),
                        batch.origin(rejected.index()),
                        rejected.id().orElse(""),
                        rejected.reason()));
            }
        } catch (InvalidBodyException e) {
            told.add(rejections.article(batch.source(), batch.origin(0), "", e.sentence()));
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
            told.add(rejections.article(batch.source(), batch.origin(0), "", "the service failed on it, see its log"));
            if (!Rejections.arrived(told)) {
                return false;
            }
            spool.putAside(due);
            failures = 0;
            return true;
        }
        failures = 0;
        if (!Rejections.arrived(told)) {
            // Taken in again, its articles are known for repetitions and what is wrong with the others is told again.
            return false;
        }
        spool.done(due);
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
