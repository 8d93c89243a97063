package dev.crosswire.ingest.source;

import dev.crosswire.core.article.SourceListing;
import dev.crosswire.core.article.SourceStatus;
import dev.crosswire.extraction.newsroom.ListedSource;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks from time to time whether the list of sources was changed, and tells how it goes with each. On a thread of its own. */
public final class SourceWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SourceWatch.class);
    private static final long TICK_MS = 1_000;
    private static final long CLOSING_MS = 2_000;

    /** Ticks between two times of telling: a status may be as old as that. */
    private static final int TELL_EVERY = 5;

    private final SourceBook book;
    private final SourceBoard board;
    private final Told told;
    private final BooleanSupplier ready;
    private final InstantSource clock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "ingest-sources");

    /** Whom it is told. */
    @FunctionalInterface
    public interface Told {

        /** The sources as they are listed, and how it goes with each; may fail, and is told again then. */
        void tell(List<SourceListing> listed, List<SourceStatus> statuses);
    }

    /**
     * A watch that has not begun.
     *
     * @param ready whether it can be told now
     */
    public SourceWatch(SourceBook book, SourceBoard board, Told told, BooleanSupplier ready, InstantSource clock) {
        this.book = book;
        this.board = board;
        this.told = told;
        this.ready = ready;
        this.clock = clock;
        thread.setDaemon(true);
    }

    /** Begins; returns at once. */
    public void start() {
        thread.start();
    }

    private void run() {
        try {
            for (int tick = 0; !closing.await(TICK_MS, TimeUnit.MILLISECONDS); tick++) {
                look();
                if (tick % TELL_EVERY == 0 && ready.getAsBoolean()) {
                    tell();
                }
            }
        } catch (InterruptedException e) {
            // The service is stopping, which is what the interrupt says.
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            book.look();
        } catch (RuntimeException e) {
            LOG.error("The list of sources was changed, and the service failed on it", e);
        }
    }

    void tell() {
        try {
            told.tell(book.sources().stream().map(ListedSource::listing).toList(), board.statuses(clock.instant()));
        } catch (RuntimeException e) {
            LOG.warn("How it goes with the sources could not be told, it is tried again: {}", e.toString());
        }
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
