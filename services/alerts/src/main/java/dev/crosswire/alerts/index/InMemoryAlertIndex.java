package dev.crosswire.alerts.index;

import dev.crosswire.alerts.index.AlertSelection.Candidate;
import dev.crosswire.core.alert.Alert;
import dev.crosswire.core.alert.HumanState;
import dev.crosswire.core.finding.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * An index on the heap: enough for tens of thousands of alerts, which a search passes over one by one. What a search
 * looks at is copied once per change, as references, so that no search holds up the topic's reader.
 */
public final class InMemoryAlertIndex implements AlertIndex {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, Candidate> byId = new HashMap<>();
    private final TreeMap<Long, IndexedAlert> inOrderOfArrival = new TreeMap<>();
    private IndexPosition position = new IndexPosition(IndexPosition.NO_EPOCH, 0, Positions.NONE);
    private long lastSequence;

    @Nullable
    private Moment moment;

    private record Moment(List<Candidate> candidates, IndexPosition position) {}

    @Override
    public void begin(long epoch) {
        lock.lock();
        try {
            byId.clear();
            inOrderOfArrival.clear();
            position = new IndexPosition(epoch, position.generation() + 1, Positions.NONE);
            announce();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Outcome put(Finding finding, int partition, long offset) {
        // Outside the lock: folding the text is what costs.
        String text = SearchText.of(finding);
        lock.lock();
        try {
            moveTo(partition, offset);
            Candidate known = byId.get(finding.id());
            if (known != null && known.finding().version() >= finding.version()) {
                return Outcome.OLDER;
            }
            lastSequence++;
            IndexedAlert entry =
                    new IndexedAlert(new Alert(finding, HumanState.UNTOUCHED), partition, offset, lastSequence);
            if (known != null) {
                inOrderOfArrival.remove(known.entry().sequence());
            }
            byId.put(finding.id(), Candidate.of(entry, text));
            inOrderOfArrival.put(lastSequence, entry);
            announce();
            return Outcome.APPLIED;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean remove(String id, int partition, long offset) {
        lock.lock();
        try {
            moveTo(partition, offset);
            Candidate known = byId.remove(id);
            if (known == null) {
                return false;
            }
            inOrderOfArrival.remove(known.entry().sequence());
            announce();
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void passed(int partition, long offset) {
        lock.lock();
        try {
            moveTo(partition, offset);
        } finally {
            lock.unlock();
        }
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
        Moment now = moment();
        return AlertSelection.of(query, now.candidates(), now.position());
    }

    @Override
    public Optional<IndexedAlert> next(long sequence) {
        lock.lock();
        try {
            return Optional.ofNullable(inOrderOfArrival.higherEntry(sequence)).map(Map.Entry::getValue);
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
    public void await(long sequence, int generation, Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = atMost.toNanos();
            while (left > 0 && lastSequence <= sequence && position.generation() == generation) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private Moment moment() {
        lock.lock();
        try {
            Moment known = moment;
            if (known == null) {
                known = new Moment(new ArrayList<>(byId.values()), position);
                moment = known;
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    private void moveTo(int partition, long offset) {
        Positions further = position.positions().with(partition, offset);
        if (!further.equals(position.positions())) {
            position = new IndexPosition(position.epoch(), position.generation(), further);
            moment = null;
        }
    }

    private void announce() {
        moment = null;
        changed.signalAll();
    }
}
