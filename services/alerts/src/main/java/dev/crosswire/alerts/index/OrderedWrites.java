package dev.crosswire.alerts.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.IndexWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is written to an index, one after another on a thread of its own: while a lost index is built anew, the next alert is
 * decoded and its words are found while the one before is being written, which takes about as long. Who makes visible or
 * durable what was handed over lets it {@linkplain #settle settle} first. What cannot be written is said there, and to
 * whoever hands over next: the files are of no use after that, and their last commit knows nothing of what is missing.
 */
final class OrderedWrites implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OrderedWrites.class);

    /** Enough that neither thread waits for the other at each document; a document takes some 20 kB until it is written. */
    private static final int MOST_WAITING = 128;

    private final LuceneFolder folder;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;
    private List<Write> waiting = new ArrayList<>();
    private long handedOver;
    private long written;
    private boolean closed;
    private @Nullable RuntimeException failure;

    /** A change of the index. */
    interface Write {
        void to(IndexWriter writer) throws IOException;
    }

    /** Writes to the files of the folder from now on. */
    OrderedWrites(LuceneFolder folder) {
        this.folder = folder;
        this.thread = Thread.ofPlatform().name("index-writes").daemon().start(this::run);
    }

    /**
     * Hands a change over; waits where many are waiting.
     *
     * @throws IndexUnwritableException if one before it could not be written
     */
    void add(Write write) {
        lock.lock();
        try {
            while (waiting.size() >= MOST_WAITING && !isOver()) {
                changed.awaitUninterruptibly();
            }
            sayFailure();
            if (closed) {
                throw new IndexUnwritableException("the index is closed", new IllegalStateException("closed"));
            }
            waiting.add(write);
            handedOver++;
            if (waiting.size() == 1) {
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until everything that was handed over before is written.
     *
     * @throws IndexUnwritableException if something could not be
     */
    void settle() {
        lock.lock();
        try {
            long before = handedOver;
            while (written < before && !isOver()) {
                changed.awaitUninterruptibly();
            }
            sayFailure();
        } finally {
            lock.unlock();
        }
    }

    /** Ends after what is being written; what still waits is read again from Kafka. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        List<Write> batch = next(0);
        while (!batch.isEmpty()) {
            try {
                batch.forEach(this::write);
            } catch (RuntimeException e) {
                fail(e);
                return;
            }
            batch = next(batch.size());
        }
    }

    private void write(Write write) {
        try {
            folder.writing(() -> write.to(folder.writer()));
        } catch (IllegalArgumentException e) {
            // One document that the index does not take; whoever made it should have said so.
            LOG.warn("a document was left out of the index: {}", e.getMessage());
        }
    }

    /** All that waits, as soon as something does; nothing at the end. */
    private List<Write> next(int done) {
        lock.lock();
        try {
            written += done;
            changed.signalAll();
            while (waiting.isEmpty() && !closed) {
                changed.awaitUninterruptibly();
            }
            if (closed) {
                return List.of();
            }
            List<Write> batch = waiting;
            waiting = new ArrayList<>();
            changed.signalAll();
            return batch;
        } finally {
            lock.unlock();
        }
    }

    private void fail(RuntimeException e) {
        lock.lock();
        try {
            failure = e;
            waiting.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean isOver() {
        return closed || failure != null;
    }

    private void sayFailure() {
        RuntimeException known = failure;
        if (known != null) {
            throw new IndexUnwritableException(String.valueOf(known.getMessage()), known);
        }
    }
}
