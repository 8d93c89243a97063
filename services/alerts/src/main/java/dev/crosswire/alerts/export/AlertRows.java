package dev.crosswire.alerts.export;

import dev.crosswire.alerts.index.AlertIndex;
import dev.crosswire.alerts.index.AlertPage;
import dev.crosswire.alerts.index.AlertQuery;
import dev.crosswire.alerts.index.IndexPosition;
import dev.crosswire.alerts.index.PageKey;
import dev.crosswire.alerts.index.Sort;
import dev.crosswire.core.alert.Alert;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * The alerts that a query finds, in its order, read page by page as they are taken, so that a long list never stands in
 * memory. Each alert comes once. One that changes meanwhile may move to where the reading has already been; such alerts
 * come at the end, after all others.
 */
final class AlertRows implements Iterator<Alert> {

    private static final int PAGE = 200;

    private final AlertIndex index;
    private final AlertQuery query;
    private final int most;
    private final IndexPosition position;
    private final boolean truncated;
    private final Optional<Instant> newest;
    private final Optional<PageKey> newestKey;
    private final Set<String> given = new HashSet<>();
    private final Deque<Alert> ready = new ArrayDeque<>();
    private Optional<PageKey> next;
    private boolean sweeping;

    /** The first page is read at once: it says how many there are. */
    AlertRows(AlertIndex index, AlertQuery query, int most) {
        this.index = index;
        this.query = query;
        this.most = most;
        AlertPage top = index.search(new AlertQuery(query.filter(), Sort.UPDATED, 1, Optional.empty()));
        this.newest =
                top.alerts().stream().findFirst().map(alert -> alert.finding().updatedAt());
        this.newestKey = top.alerts().stream().findFirst().map(alert -> Sort.UPDATED.keyOf(alert.finding()));
        AlertPage first = page(query.sort(), Optional.empty());
        this.position = first.position();
        this.truncated = first.total() > most;
        this.next = first.next();
        ready.addAll(first.alerts());
    }

    /** Whether the query finds more than may be given. */
    boolean truncated() {
        return truncated;
    }

    /** What the index held when reading began. */
    IndexPosition position() {
        return position;
    }

    /** When the newest of them changed; empty if there are none. */
    Optional<Instant> newest() {
        return newest;
    }

    @Override
    public boolean hasNext() {
        while (given.size() < most) {
            while (!ready.isEmpty()) {
                if (!given.contains(ready.getFirst().id())) {
                    return true;
                }
                ready.removeFirst();
            }
            if (!readOn()) {
                return false;
            }
        }
        return false;
    }

    @Override
    public Alert next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Alert alert = ready.removeFirst();
        given.add(alert.id());
        return alert;
    }

    private boolean readOn() {
        if (next.isPresent()) {
            take(page(sweeping ? Sort.UPDATED : query.sort(), next));
            return true;
        }
        if (!sweeping && !index.position().equals(position)) {
            sweeping = true;
            take(page(Sort.UPDATED, Optional.empty()));
            return true;
        }
        return false;
    }

    private void take(AlertPage page) {
        next = page.next();
        for (Alert alert : page.alerts()) {
            if (sweeping && isKnownFromTheBeginning(alert)) {
                next = Optional.empty();
                return;
            }
            ready.add(alert);
        }
    }

    /** From here on the list, latest change first, is as it was when reading began. */
    private boolean isKnownFromTheBeginning(Alert alert) {
        return newestKey
                .map(key -> Sort.UPDATED.keyOf(alert.finding()).compareTo(key) >= 0)
                .orElse(false);
    }

    private AlertPage page(Sort sort, Optional<PageKey> after) {
        return index.search(new AlertQuery(query.filter(), sort, Math.min(PAGE, most), after));
    }
}
