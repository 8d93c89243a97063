package dev.crosswire.alerts.index;

import dev.crosswire.alerts.index.AlertSelection.Candidate;
import dev.crosswire.core.alert.Alert;
import dev.crosswire.core.alert.AlertAction;
import dev.crosswire.core.alert.HumanState;
import dev.crosswire.core.alert.Mutes;
import dev.crosswire.core.finding.Finding;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** An index on the heap that passes over all alerts one by one: slow, and plain enough to tell what is right. */
public final class InMemoryAlertIndex implements AlertIndex {

    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, Candidate> byId = new HashMap<>();
    private final TreeMap<Long, Arrival> inOrderOfArrival = new TreeMap<>();
    private final Map<String, Arrival.Acted> actions = new HashMap<>();
    private Mutes mutes = Mutes.NONE;
    private IndexPosition position = IndexPosition.START;

    /** An index that asks the clock which mutes hold. */
    public InMemoryAlertIndex(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void begin(long epoch) {
        locked(() -> {
            byId.clear();
            inOrderOfArrival.values().removeIf(Arrival.Changed.class::isInstance);
            position = position.begin(epoch);
            changed.signalAll();
        });
    }

    @Override
    public void beginActions(long epoch) {
        locked(() -> {
            actions.clear();
            mutes = Mutes.NONE;
            inOrderOfArrival.values().removeIf(Arrival.Acted.class::isInstance);
            position = position.beginActions(epoch);
            List.copyOf(byId.values()).forEach(known -> show(known.entry(), HumanState.UNTOUCHED, Optional.empty()));
            changed.signalAll();
        });
    }

    @Override
    public Outcome put(Finding finding, int partition, long offset) {
        lock.lock();
        try {
            position = position.with(partition, offset);
            Candidate known = byId.get(finding.id());
            if (known != null && known.finding().version() >= finding.version()) {
                return Outcome.OLDER;
            }
            if (known != null) {
                inOrderOfArrival.remove(known.entry().sequence());
            }
            List<Arrival.Acted> done = actions.values().stream()
                    .filter(it -> it.action().alertId().equals(Optional.of(finding.id())))
                    .sorted(java.util.Comparator.comparingLong(Arrival.Acted::sequence))
                    .toList();
            HumanState human =
                    HumanState.of(done.stream().map(Arrival.Acted::action).toList());
            position = position.arrived();
            hold(new IndexedAlert(
                    new Alert(finding, human),
                    partition,
                    offset,
                    done.isEmpty() ? Optional.empty() : Optional.of(placeOf(done.getLast())),
                    position.sequence()));
            changed.signalAll();
            return Outcome.APPLIED;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean remove(String id, int partition, long offset) {
        lock.lock();
        try {
            position = position.with(partition, offset);
            Candidate known = byId.remove(id);
            if (known == null) {
                return false;
            }
            inOrderOfArrival.remove(known.entry().sequence());
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void passed(int partition, long offset) {
        locked(() -> position = position.with(partition, offset));
    }

    @Override
    public Outcome apply(AlertAction action, int partition, long offset) {
        lock.lock();
        try {
            position = position.withAction(partition, offset);
            if (actions.containsKey(action.id())) {
                return Outcome.OLDER;
            }
            mutes = mutes.after(action);
            Candidate known = action.alertId().map(byId::get).orElse(null);
            if (known != null) {
                show(
                        known.entry(),
                        known.entry().alert().after(action).human(),
                        Optional.of(new IndexedAlert.ActionPlace(partition, offset)));
            }
            position = position.arrived();
            Arrival.Acted acted = new Arrival.Acted(action, partition, offset, position.sequence());
            actions.put(action.id(), acted);
            inOrderOfArrival.put(position.sequence(), acted);
            changed.signalAll();
            return Outcome.APPLIED;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void passedAction(int partition, long offset) {
        locked(() -> position = position.withAction(partition, offset));
    }

    @Override
    public Optional<IndexedAlert> find(String id) {
        lock.lock();
        try {
            return Optional.ofNullable(byId.get(id)).map(Candidate::entry);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public AlertPage search(AlertQuery query) {
        lock.lock();
        try {
            Instant now = clock.instant();
            return AlertSelection.of(query, new ArrayList<>(byId.values()), mutes, now, position);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<Arrival> next(long sequence) {
        lock.lock();
        try {
            return Optional.ofNullable(inOrderOfArrival.higherEntry(sequence)).map(Map.Entry::getValue);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<Arrival> next(long sequence, TopicPosition alerts, TopicPosition known) {
        lock.lock();
        try {
            return inOrderOfArrival.tailMap(sequence, false).values().stream()
                    .filter(arrival -> !arrival.isKnownAt(alerts, known))
                    .findFirst();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Mutes mutes() {
        lock.lock();
        try {
            return mutes;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<AlertAction> actionOf(String idempotencyKey) {
        lock.lock();
        try {
            return actions.values().stream()
                    .map(Arrival.Acted::action)
                    .filter(it -> it.idempotencyKey().equals(Optional.of(idempotencyKey)))
                    .findFirst();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public IndexPosition position() {
        lock.lock();
        try {
            return position;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int size() {
        lock.lock();
        try {
            return byId.size();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int actions() {
        lock.lock();
        try {
            return actions.size();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void await(long sequence, int generation, Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = atMost.toNanos();
            while (left > 0 && position.sequence() <= sequence && position.generation() == generation) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void show(IndexedAlert was, HumanState human, Optional<IndexedAlert.ActionPlace> action) {
        inOrderOfArrival.remove(was.sequence());
        position = position.arrived();
        hold(new IndexedAlert(
                new Alert(was.alert().finding(), human), was.partition(), was.offset(), action, position.sequence()));
    }

    private void hold(IndexedAlert entry) {
        byId.put(entry.alert().id(), Candidate.of(entry));
        inOrderOfArrival.put(entry.sequence(), new Arrival.Changed(entry));
    }

    private static IndexedAlert.ActionPlace placeOf(Arrival.Acted acted) {
        return new IndexedAlert.ActionPlace(acted.partition(), acted.offset());
    }

    private void locked(Runnable step) {
        lock.lock();
        try {
            step.run();
        } finally {
            lock.unlock();
        }
    }
}
