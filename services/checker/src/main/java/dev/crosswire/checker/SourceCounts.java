package dev.crosswire.checker;

import dev.crosswire.core.finding.SourceTally;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.serialization.BytesSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * What one part of the stream counted of each source, and which sources it has yet to tell of. A source that changes a
 * thousand times between two tellings is told of once, and each telling is of all that was counted, so that one that is
 * lost or comes twice does no harm.
 */
final class SourceCounts {

    /** Nobody watches a record by the second. */
    static final Duration TELL_EVERY = Duration.ofSeconds(5);

    /** After so long without a claim a source is forgotten: names are free, and there is no end of them. */
    static final Duration REMEMBERED = Duration.ofDays(400);

    /** What one look tells of or forgets at most: it holds up the claims behind it, and the next look comes soon. */
    private static final int MOST_AT_ONCE = 500;

    private static final String TALLIES = "tally";
    private static final String UNTOLD = "untold";

    private final KeyValueStore<Bytes, SourceTally> store;
    private final LastHeard<SourceTally> lastHeard;

    SourceCounts(KeyValueStore<Bytes, SourceTally> store) {
        this.store = store;
        lastHeard = new LastHeard<>(store, SourceTally.NONE);
    }

    void add(String source, UnaryOperator<SourceTally> more) {
        Bytes key = StoreKeys.of(TALLIES, source);
        @Nullable SourceTally known = store.get(key);
        SourceTally before = known == null ? SourceTally.NONE : known;
        SourceTally after = more.apply(before);
        store.put(key, after);
        store.put(StoreKeys.of(UNTOLD, source), SourceTally.NONE);
        lastHeard.of(source, known == null ? Instant.EPOCH : before.updated(), after.updated());
    }

    /** Tells of the sources that changed, and of those that have been silent for too long, with a null tally. */
    void tell(long now, BiConsumer<String, @Nullable SourceTally> listener) {
        List<Bytes> told = new ArrayList<>();
        try (KeyValueIterator<Bytes, SourceTally> rows =
                store.prefixScan(StoreKeys.of(UNTOLD), new BytesSerializer())) {
            while (rows.hasNext() && told.size() < MOST_AT_ONCE) {
                KeyValue<Bytes, SourceTally> row = rows.next();
                told.add(row.key);
                String source = StoreKeys.last(row.key);
                listener.accept(source, store.get(StoreKeys.of(TALLIES, source)));
            }
        }
        told.forEach(store::delete);
        lastHeard.forget(Instant.ofEpochMilli(now).minus(REMEMBERED), MOST_AT_ONCE, (source, day) -> {
            Bytes key = StoreKeys.of(TALLIES, source);
            SourceTally known = store.get(key);
            if (known != null && LastHeard.day(known.updated()) == day) {
                store.delete(key);
                listener.accept(source, null);
            }
        });
    }
}
