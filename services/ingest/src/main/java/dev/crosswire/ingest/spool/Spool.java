package dev.crosswire.ingest.spool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was fetched and is not published yet. A batch is on disk before its collector remembers that it was fetched, and
 * leaves only when it is known to be published: a crash in between publishes it again, which the intake knows for a
 * repetition. Batches leave in the order in which they came, those under embargo in the order in which it ends. Bounded in
 * bytes: a full spool takes nothing more, so that collectors wait. Thread-safe; one process has the folder.
 */
public final class Spool {

    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
    private static final String SUFFIX = ".batch";

    private final Path folder;
    private final long mostBytes;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final TreeMap<Key, Long> waiting = new TreeMap<>();
    private long sequence;
    private long bytes;

    /** When a batch may leave, and which of several. */
    record Key(long dueMillis, long sequence) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int byTime = Long.compare(dueMillis, other.dueMillis);
            return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
        }

        String file() {
            return "%015d-%012d%s".formatted(dueMillis, sequence, SUFFIX);
        }

        static Optional<Key> of(String file) {
            String name = file.endsWith(SUFFIX) ? file.substring(0, file.length() - SUFFIX.length()) : "";
            int dash = name.indexOf('-');
            return name.matches("\\d{15}-\\d{12}")
                    ? Optional.of(
                            new Key(Long.parseLong(name.substring(0, dash)), Long.parseLong(name.substring(dash + 1))))
                    : Optional.empty();
        }
    }

    /** A batch that may be published. */
    public record Due(Key key, Batch batch) {}

    /**
     * The spool in a folder, with what it holds since the last time.
     *
     * @param mostBytes from where on it takes nothing more; the batch that crosses it is still taken
     * @throws UncheckedIOException if the folder cannot be used
     */
    public Spool(Path folder, long mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    String name = String.valueOf(file.getFileName());
                    if (name.endsWith(".tmp")) {
                        Files.delete(file);
                    }
                    Optional<Key> key = Key.of(name);
                    if (key.isPresent()) {
                        enter(key.get(), Files.size(file));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the spool " + folder + " cannot be used: " + e.getMessage(), e);
        }
    }

    private void enter(Key key, long size) {
        waiting.put(key, size);
        bytes += size;
        sequence = Math.max(sequence, key.sequence() + 1);
    }

    /**
     * Keeps the batches, in their order; when this returns they outlive a crash and a loss of power.
     *
     * @throws UncheckedIOException if the disk does not take them; some may have been kept
     */
    public void add(List<Batch> batches) {
        lock.lock();
        try {
            for (Batch batch : batches) {
                Key key = new Key(Math.max(0, batch.due().toEpochMilli()), sequence);
                Path file = folder.resolve(key.file());
                BatchFile.write(file, batch);
                enter(key, Files.size(file));
            }
            BatchFile.keepNames(folder);
            changed.signalAll();
        } catch (IOException e) {
            throw new UncheckedIOException("the spool " + folder + " does not take more: " + e.getMessage(), e);
        } finally {
            lock.unlock();
        }
    }

    /** Whether a collector may go on fetching. */
    public boolean hasRoom() {
        lock.lock();
        try {
            return bytes < mostBytes;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is room. */
    public void awaitRoom() throws InterruptedException {
        lock.lock();
        try {
            while (bytes >= mostBytes) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * The batch to publish next, which stays until {@link #done}; waits for one that is due, at most as long as said.
     * A file that cannot be read is put aside with a word in the log.
     */
    public Optional<Due> next(Instant now, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long nanos = patience.toNanos();
            while (true) {
                Optional<Due> due = due(now);
                if (due.isPresent() || nanos <= 0) {
                    return due;
                }
                nanos = changed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    private Optional<Due> due(Instant now) {
        while (!waiting.isEmpty() && waiting.firstKey().dueMillis() <= now.toEpochMilli()) {
            Key key = waiting.firstKey();
            try {
                return Optional.of(new Due(key, BatchFile.read(folder.resolve(key.file()))));
            } catch (IOException e) {
                LOG.error("{}; it is put aside as {}.damaged", e.getMessage(), key.file());
                leave(key, Spool::keep);
            }
        }
        return Optional.empty();
    }

    /** The batch was published, or will never be. */
    public void done(Due due) {
        lock.lock();
        try {
            leave(due.key(), Files::deleteIfExists);
        } finally {
            lock.unlock();
        }
    }

    /** The batch fails for no reason that could be told: it is kept beside the others, and not tried again. */
    public void putAside(Due due) {
        lock.lock();
        try {
            leave(due.key(), Spool::keep);
        } finally {
            lock.unlock();
        }
    }

    private static void keep(Path file) throws IOException {
        Files.move(file, file.resolveSibling(file.getFileName() + ".damaged"));
    }

    private interface Removal {
        void of(Path file) throws IOException;
    }

    private void leave(Key key, Removal removal) {
        Long size = waiting.remove(key);
        bytes -= size == null ? 0 : size;
        changed.signalAll();
        try {
            removal.of(folder.resolve(key.file()));
        } catch (IOException e) {
            // It would come again after a restart, and be known for a repetition.
            LOG.warn("The file {} of the spool could not be removed: {}", key.file(), e.toString());
        }
    }

    /** What waits, on disk. */
    public long bytes() {
        lock.lock();
        try {
            return bytes;
        } finally {
            lock.unlock();
        }
    }

    /** How many batches wait, those under embargo among them. */
    public int batches() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** What waits to be published, in words for a person; empty if nothing does. */
    public Optional<String> backlog() {
        lock.lock();
        try {
            if (waiting.isEmpty()) {
                return Optional.empty();
            }
            String waits = "Meanwhile " + bytes + " bytes of fetched articles wait on disk";
            return Optional.of(
                    bytes < mostBytes
                            ? waits + "."
                            : waits + ", as much as may: nothing more is fetched until they are published.");
        } finally {
            lock.unlock();
        }
    }
}
