package dev.crosswire.checker;

import dev.crosswire.wire.ChangedSubject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Subjects whose claims changed and that wait for the next round of comparing. The store makes sure that a crash forgets
 * none of them; memory holds the same in the order in which they came.
 */
final class SubjectsToCompare {

    private final KeyValueStore<Bytes, ChangedSubject> store;
    private final Map<String, ChangedSubject> waiting = new LinkedHashMap<>();

    SubjectsToCompare(KeyValueStore<Bytes, ChangedSubject> store) {
        this.store = store;
        try (KeyValueIterator<Bytes, ChangedSubject> rows = store.all()) {
            rows.forEachRemaining(row -> waiting.put(row.value.subject().key(), row.value));
        }
    }

    void add(ChangedSubject changed) {
        String key = changed.subject().key();
        ChangedSubject before = waiting.get(key);
        ChangedSubject now = before == null ? changed : before.and(changed);
        waiting.put(key, now);
        // One row tells that there were some; which of a hundred claims came last would cost a row for each.
        if (before == null || before.retraction() != now.retraction()) {
            store.put(StoreKeys.of(key), now);
        }
    }

    /** The subject's change, if it waits. */
    Optional<ChangedSubject> of(String subject) {
        return Optional.ofNullable(waiting.get(subject));
    }

    /** It waits no more. */
    void remove(String subject) {
        if (waiting.remove(subject) != null) {
            store.delete(StoreKeys.of(subject));
        }
    }

    int size() {
        return waiting.size();
    }

    /** The keys of all that wait. */
    List<String> longestFirst() {
        return List.copyOf(waiting.keySet());
    }
}
