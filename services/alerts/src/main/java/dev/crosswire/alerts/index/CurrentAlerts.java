package dev.crosswire.alerts.index;

import dev.crosswire.core.alert.Mutes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;

/**
 * The alerts as they are now, in files and in order of arrival. What is written is seen in order of arrival at once, and in
 * the files by the next who asks. One thread at a time writes, {@linkplain #exclusively holding} it; any number read.
 */
final class CurrentAlerts implements AutoCloseable {

    private static final String ALERTS = "alerts";
    private static final String ACTIONS = "actions";

    /** So many changes between two searches are only where much was missed: then a search may show an earlier moment. */
    private static final int CATCHING_UP = 5_000;

    private static final long NANOS_BETWEEN_MOMENTS = TimeUnit.SECONDS.toNanos(1);

    private final LuceneFolder folder;
    private final Arrivals arrivals = new Arrivals();
    private final RecentAlerts recent = new RecentAlerts();
    private final OrderedWrites writes;
    private final AlertStore store;
    private final Moments<AlertState> moments;
    private final Map<String, Long> mutedUntil = new HashMap<>();

    /** Held by whoever writes. */
    private final ReentrantLock writing = new ReentrantLock();

    private final ReentrantLock waiting = new ReentrantLock();
    private final Condition arrived = waiting.newCondition();

    private volatile IndexPosition position;
    private volatile Mutes mutes = Mutes.NONE;
    private volatile boolean stale;
    private final AtomicInteger unseen = new AtomicInteger();
    private volatile long renewedAt = System.nanoTime();
    private IndexPosition committed;

    /** What the files hold, with the position that they were committed at. */
    CurrentAlerts(LuceneFolder folder) {
        this.folder = folder;
        this.writes = new OrderedWrites(folder);
        this.store = new AlertStore(writes, arrivals);
        this.position = new IndexPosition(
                0, 0, CommitData.read(ALERTS, folder.committed()), CommitData.read(ACTIONS, folder.committed()));
        this.moments = new Moments<>(folder, state());
        load();
        this.committed = position;
    }

    private void load() {
        Moment<AlertState> opened = moments.hold();
        try {
            long last = store.load(opened.reader(), mutedUntil::put);
            position = new IndexPosition(0, last, position.alerts(), position.actions());
            for (Optional<Arrivals.Kept> next = arrivals.next(0);
                    next.isPresent();
                    next = arrivals.next(next.get().sequence())) {
                if (next.get() instanceof Arrivals.Action(Arrival.Acted acted)) {
                    mutes = mutes.after(acted.action());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            opened.release();
        }
        moments.renew(state());
    }

    Arrivals arrivals() {
        return arrivals;
    }

    AlertStore store() {
        return store;
    }

    IndexPosition position() {
        return position;
    }

    Mutes mutes() {
        return mutes;
    }

    /** The latest moment, held for the caller; while much is caught up with, one of the last second. */
    Moment<AlertState> moment() {
        if (stale && !(unseen.get() > CATCHING_UP && System.nanoTime() - renewedAt < NANOS_BETWEEN_MOMENTS)) {
            exclusively(this::renew);
        }
        return moments.hold();
    }

    void exclusively(Runnable step) {
        writing.lock();
        try {
            step.run();
        } finally {
            writing.unlock();
        }
    }

    /** Writes an alert in place of what is there of it. */
    void hold(AlertFields.Prepared prepared, IndexedAlert entry) {
        store.write(prepared, entry, arrivals.alert(entry.alert().id()).isPresent());
        recent.add(entry);
        arrivals.add(Arrivals.Standing.of(entry));
        String id = entry.alert().id();
        entry.alert()
                .human()
                .mutedUntil()
                .ifPresentOrElse(until -> mutedUntil.put(id, until.toEpochMilli()), () -> mutedUntil.remove(id));
    }

    /** Writes an action. */
    void hold(Arrival.Acted acted) {
        store.write(acted);
        arrivals.add(acted);
        mutes = mutes.after(acted.action());
    }

    /** Lets an action arrive once more, as what happened to what it did. */
    void again(Arrival.Acted acted) {
        arrivals.again(acted);
    }

    /** Ids of the alerts whose own mutes end after the first moment, and not after the second. */
    List<String> unmutedBetween(Instant after, Instant upTo) {
        return mutedUntil.entrySet().stream()
                .filter(end -> end.getValue() > after.toEpochMilli() && end.getValue() <= upTo.toEpochMilli())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    void drop(String id) {
        store.delete(id);
        arrivals.remove(id);
        recent.remove(id);
        mutedUntil.remove(id);
    }

    void dropAlerts() {
        store.deleteAlerts();
        arrivals.removeAlerts();
        recent.clear();
        mutedUntil.clear();
    }

    void dropActions() {
        store.deleteActions();
        arrivals.removeActions();
        mutes = Mutes.NONE;
    }

    /** What was written is part of this position now. */
    void moved(IndexPosition to) {
        boolean something = to.sequence() != position.sequence() || to.generation() != position.generation();
        position = to;
        stale = true;
        unseen.incrementAndGet();
        if (something) {
            waiting.lock();
            try {
                arrived.signalAll();
            } finally {
                waiting.unlock();
            }
        }
    }

    Optional<IndexedAlert> find(String id) {
        Optional<Arrivals.Standing> standing = arrivals.alert(id);
        while (standing.isPresent()) {
            Optional<IndexedAlert> found = read(standing.get());
            Optional<Arrivals.Standing> now = arrivals.alert(id);
            if (found.isPresent() || now.equals(standing)) {
                return found;
            }
            // It has changed meanwhile, or is gone.
            standing = now;
        }
        return Optional.empty();
    }

    /** The first of what the arrivals give, by rank, that is still as it was. */
    Optional<Arrival> first(long sequence, LongFunction<Optional<Arrivals.Kept>> after) {
        Optional<Arrivals.Kept> next = after.apply(sequence);
        while (next.isPresent()) {
            Optional<Arrival> arrival = switch (next.get()) {
                case Arrivals.Action(Arrival.Acted acted) -> Optional.of(acted);
                case Arrivals.Standing standing -> read(standing).map(Arrival.Changed::new);
            };
            if (arrival.isPresent()) {
                return arrival;
            }
            // It has changed meanwhile and comes again later.
            next = after.apply(next.get().sequence());
        }
        return Optional.empty();
    }

    void await(long sequence, int generation, Duration atMost) throws InterruptedException {
        waiting.lockInterruptibly();
        try {
            long left = atMost.toNanos();
            while (left > 0 && position.sequence() <= sequence && position.generation() == generation) {
                left = arrived.awaitNanos(left);
            }
        } finally {
            waiting.unlock();
        }
    }

    /** Makes what was written durable; what is written meanwhile may or may not be in it, and is read again. */
    synchronized void commit() {
        IndexPosition reached = position;
        if (!reached.equals(committed)) {
            writes.settle();
            Map<String, String> data = CommitData.of(ALERTS, reached.alerts());
            data.putAll(CommitData.of(ACTIONS, reached.actions()));
            folder.commit(data);
            committed = reached;
        }
    }

    @Override
    public void close() {
        try {
            commit();
        } finally {
            writes.close();
            moments.close();
            folder.close();
        }
    }

    private Optional<IndexedAlert> read(Arrivals.Standing standing) {
        Optional<IndexedAlert> known = recent.find(standing.id(), standing.sequence());
        if (known.isPresent()) {
            return known;
        }
        if (moments.state().position().sequence() < standing.sequence()) {
            exclusively(this::renew);
        }
        Moment<AlertState> moment = moments.hold();
        try {
            return store.read(moment, standing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            moment.release();
        }
    }

    private void renew() {
        if (stale) {
            writes.settle();
            moments.renew(state());
            stale = false;
            unseen.set(0);
            renewedAt = System.nanoTime();
        }
    }

    private AlertState state() {
        long[] ends = mutedUntil.values().stream().mapToLong(it -> it).sorted().toArray();
        return new AlertState(position, mutes, ends);
    }
}
