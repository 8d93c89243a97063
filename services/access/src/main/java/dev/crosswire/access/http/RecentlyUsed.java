package dev.crosswire.access.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Values under keys that strangers choose, so many at most: the one that was not used for longest is forgotten. */
final class RecentlyUsed<V> {

    private final int most;
    private final V fresh;
    private final LinkedHashMap<String, V> values = new LinkedHashMap<>(16, 0.75f, true);

    RecentlyUsed(int most, V fresh) {
        this.most = most;
        this.fresh = fresh;
    }

    synchronized V get(String key) {
        return values.getOrDefault(key, fresh);
    }

    /** Changes a value, a fresh one where there is none, and gives it back as it is then. */
    synchronized V change(String key, UnaryOperator<V> how) {
        V changed = how.apply(values.getOrDefault(key, fresh));
        values.put(key, changed);
        if (values.size() > most) {
            Map.Entry<String, V> eldest = values.firstEntry();
            values.remove(eldest.getKey());
        }
        return changed;
    }

    synchronized void forget(String key) {
        values.remove(key);
    }

    synchronized int size() {
        return values.size();
    }
}
