package dev.crosswire.alerts.action;

import dev.crosswire.alerts.action.ActionWriter.NotWrittenException;
import dev.crosswire.alerts.action.ActionWriter.Written;
import dev.crosswire.alerts.index.AlertIndex;
import dev.crosswire.alerts.index.IndexPosition;
import dev.crosswire.core.alert.AlertAction;
import dev.crosswire.core.alert.AlertAction.Target;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Takes actions: writes them to their topic and waits until they have come back from there into the index, since only
 * what stands on the topic counts. A request that names itself with a key is taken once: its key stands in the record,
 * so that the index knows it after a restart too, and the id follows from the key, so that a record that was written twice,
 * by whichever instance, counts once.
 */
@Singleton
final class ActionIntake {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final int LOCKS = 64;

    private final AlertIndex index;
    private final ActionWriter writer;
    private final ActionAudit audit;
    private final Duration patience;

    /** What was written with a key and may not have come back yet. */
    private final Map<String, Pending> pending = new ConcurrentHashMap<>();

    // One request of a key at a time; two keys that share a lock only wait for each other.
    private final List<ReentrantLock> locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toList();

    private record Pending(AlertAction action, Written place) {}

    ActionIntake(
            AlertIndex index,
            ActionWriter writer,
            ActionAudit audit,
            @Property(name = "crosswire.alerts.actions.patience", defaultValue = "2s") Duration patience) {
        this.index = index;
        this.writer = writer;
        this.audit = audit;
        this.patience = patience;
    }

    /**
     * An action that was taken.
     *
     * @param action as it stands on the topic
     * @param applied whether the index shows it
     */
    record Taken(AlertAction action, boolean applied) {}

    /** The key was used for something else. */
    static final class KeyReusedException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** The id of an action that a request with this key leads to, or a new one. */
    static String idOf(Optional<String> key) {
        return key.map(text -> UUID.nameUUIDFromBytes(("crosswire action " + text).getBytes(StandardCharsets.UTF_8)))
                .orElseGet(UUID::randomUUID)
                .toString();
    }

    /**
     * Takes an action, if its request was not taken already.
     *
     * @throws NotWrittenException if it is not known to stand on the topic
     * @throws KeyReusedException if its key came with another request before
     */
    Taken take(AlertAction asked) throws NotWrittenException, KeyReusedException {
        if (asked.idempotencyKey().isEmpty()) {
            return waited(asked, written(asked));
        }
        String key = asked.idempotencyKey().get();
        ReentrantLock lock = locks.get(Math.floorMod(key.hashCode(), LOCKS));
        lock.lock();
        try {
            return takeOnce(asked, key);
        } finally {
            lock.unlock();
        }
    }

    private Taken takeOnce(AlertAction asked, String key) throws NotWrittenException, KeyReusedException {
        pending.keySet().removeIf(known -> index.actionOf(known).isPresent());
        Optional<AlertAction> applied = index.actionOf(key);
        if (applied.isPresent()) {
            checkSame(asked, applied.get());
            return new Taken(applied.get(), true);
        }
        Pending before = pending.get(key);
        if (before != null) {
            checkSame(asked, before.action());
            return waited(before.action(), before.place());
        }
        Written place = written(asked);
        pending.put(key, new Pending(asked, place));
        Taken taken = waited(asked, place);
        // Another instance may have been first with the same key: what stands first on the topic counts.
        Optional<AlertAction> first = index.actionOf(key);
        if (first.isPresent()) {
            checkSame(asked, first.get());
            return new Taken(first.get(), true);
        }
        return taken;
    }

    private Written written(AlertAction action) throws NotWrittenException {
        Written place = writer.write(action);
        audit.taken(action);
        return place;
    }

    private Taken waited(AlertAction action, Written place) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (true) {
                IndexPosition now = index.position();
                if (now.actions().positions().cover(place.partition(), place.offset())) {
                    return new Taken(action, true);
                }
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return new Taken(action, false);
                }
                // A record that changes nothing moves the position without waking anybody.
                index.await(now.sequence(), now.generation(), Duration.ofNanos(Math.min(left, LOOK_AGAIN.toNanos())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Taken(action, false);
        }
    }

    private static void checkSame(AlertAction asked, AlertAction known) throws KeyReusedException {
        boolean same = asked.kind() == known.kind()
                && asked.actor().equals(known.actor())
                && asked.note().equals(known.note())
                && asked.assignee().equals(known.assignee())
                && asked.until().equals(known.until())
                && asked.reason().equals(known.reason())
                && isOfTheSame(asked.target(), known.target());
        if (!same) {
            throw new KeyReusedException();
        }
    }

    /** What the finding said may differ: a client that asks again later asks for the same. */
    private static boolean isOfTheSame(Target asked, Target known) {
        return (asked instanceof Target.OfAlert one && known instanceof Target.OfAlert other)
                ? one.id().equals(other.id())
                : asked.equals(known);
    }
}
