package dev.crosswire.ingest.kafka;

import dev.crosswire.ingest.intake.Readiness;
import dev.crosswire.ingest.intake.SeenArticles;
import dev.crosswire.wire.Refusal;
import dev.crosswire.wire.WireSettings;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the service ready at its start and after every loss of Kafka: opens the sink, which settles what became of the
 * last transaction, then reads what that left on the article topic. Only then is it known what a repeated request means.
 * Tries again without end, at growing intervals, on a thread of its own.
 */
public final class Reconnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Reconnection.class);
    private static final long FIRST_PAUSE_MS = 500;
    private static final long LONGEST_PAUSE_MS = 8_000;
    private static final long CLOSING_MS = 2_000;

    private final Readiness readiness;
    private final KafkaClaimSink sink;
    private final WriteRights rights;
    private final ArticleReplay replay;
    private final SeenArticles seen;
    private final WireSettings settings;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "ingest-reconnection");
    private Optional<Refusal> said = Optional.empty();

    public Reconnection(
            Readiness readiness,
            KafkaClaimSink sink,
            WriteRights rights,
            ArticleReplay replay,
            SeenArticles seen,
            WireSettings settings) {
        this.readiness = readiness;
        this.sink = sink;
        this.rights = rights;
        this.replay = replay;
        this.seen = seen;
        this.settings = settings;
        thread.setDaemon(true);
    }

    /** Begins; returns at once. */
    public void start() {
        thread.start();
    }

    private void run() {
        long pause = FIRST_PAUSE_MS;
        try {
            while (closing.getCount() > 0) {
                readiness.awaitObstacle();
                try {
                    sink.open();
                    rights.check();
                    replay.catchUp();
                    readiness.ready();
                    pause = FIRST_PAUSE_MS;
                    said = Optional.empty();
                    LOG.info("Ready: connected to {}, {} articles seen before", settings, seen.size());
                } catch (RuntimeException e) {
                    notReady(e, pause);
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

    private void notReady(RuntimeException failure, long pause) {
        Optional<Refusal> refusal = Refusal.in(failure, settings);
        if (refusal.isPresent()) {
            // Once: it may stay so for hours, and says all there is to say.
            if (!said.equals(refusal)) {
                LOG.error(
                        "Not ready, and trying again until it is: {}",
                        refusal.get().sentence());
            }
            readiness.notReady(refusal.get().brief());
        } else {
            LOG.warn(
                    "Not ready, trying again in {} ms: {}; {}",
                    pause,
                    settings,
                    settings.withoutSecrets(deepestMessage(failure)));
            readiness.notReady(
                    "Ingest cannot reach Kafka or the schema registry at the moment; try again in a moment.");
        }
        said = refusal;
    }

    /** Of the last cause: the outer ones only say what was being done. */
    private static String deepestMessage(RuntimeException failure) {
        String message = failure.toString();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            message = cause.getMessage() == null ? message : cause.getMessage();
        }
        return message;
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
        sink.close();
    }
}
