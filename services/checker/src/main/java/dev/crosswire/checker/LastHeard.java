package dev.crosswire.checker;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.serialization.BytesSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Rows by the day on which something was last heard of, within the store that keeps it: whoever forgets what is old looks
 * at the oldest days only, and a thing that is heard of all day costs one row.
 *
 * @param <V> type of the store's values; the rows hold one that says nothing
 */
final class LastHeard<V> {

    private static final String HEARD = "heard";

    private final KeyValueStore<Bytes, V> store;
    private final V nothing;

    LastHeard(KeyValueStore<Bytes, V> store, V nothing) {
        this.store = store;
        this.nothing = nothing;
    }

    /** What is done with a thing that was heard of on a day long ago, and perhaps later too. */
    interface Forgetting {
        void forget(String name, int day);
    }

    /** Days since 1970, at least 0; what lies beyond counts as the last. */
    static int day(Instant at) {
        long day = LocalDate.ofInstant(at, ZoneOffset.UTC).toEpochDay();
        return Math.clamp(day, 0, 9_999_999);
    }

    void of(String name, Instant before, Instant now) {
        if (day(before) != day(now) || before.equals(Instant.EPOCH)) {
            store.put(StoreKeys.of(HEARD, inOrder(day(now)), name), nothing);
        }
    }

    /** Hands on what was heard of on days before, at most so many, and takes it off the days. */
    void forget(Instant before, int most, Forgetting forgetting) {
        int last = day(before);
        List<Bytes> taken = new ArrayList<>();
        try (KeyValueIterator<Bytes, V> rows = store.prefixScan(StoreKeys.of(HEARD), new BytesSerializer())) {
            while (rows.hasNext() && taken.size() < most) {
                Bytes key = rows.next().key;
                if (dayOf(key) >= last) {
                    break;
                }
                taken.add(key);
            }
        }
        for (Bytes key : taken) {
            forgetting.forget(StoreKeys.last(key), dayOf(key));
            store.delete(key);
        }
    }

    private static int dayOf(Bytes key) {
        return Integer.parseInt(StoreKeys.part(key, 1));
    }

    /** Of one width, so that the order of the keys is that of the days. */
    private static String inOrder(int day) {
        return String.format(Locale.ROOT, "%07d", day);
    }
}
