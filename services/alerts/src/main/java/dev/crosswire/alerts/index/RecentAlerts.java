package dev.crosswire.alerts.index;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The alerts that changed last: what every client of the stream asks for next, without a look into the files. One thread at a
 * time writes, any number read.
 */
final class RecentAlerts {

    private static final int MOST = 500;

    private final Map<String, IndexedAlert> byId = new ConcurrentHashMap<>();
    private final ArrayDeque<IndexedAlert> inOrder = new ArrayDeque<>();

    void add(IndexedAlert entry) {
        byId.put(entry.alert().id(), entry);
        inOrder.add(entry);
        while (inOrder.size() > MOST) {
            IndexedAlert oldest = inOrder.remove();
            byId.computeIfPresent(
                    oldest.alert().id(), (id, held) -> held.sequence() == oldest.sequence() ? null : held);
        }
    }

    void remove(String id) {
        byId.remove(id);
    }

    void clear() {
        byId.clear();
        inOrder.clear();
    }

    Optional<IndexedAlert> find(String id, long sequence) {
        return Optional.ofNullable(byId.get(id)).filter(held -> held.sequence() == sequence);
    }
}
