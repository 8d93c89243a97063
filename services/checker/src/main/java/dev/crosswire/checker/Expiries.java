package dev.crosswire.checker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * When subjects and articles are to be looked at again because they may have expired: a row each in order of time, so that
 * nobody looks through all of them. What was claimed on since is put back with a later time; that costs a row when it is due
 * and none with every claim.
 */
final class Expiries {

    /** What a row is about. */
    enum Kind {
        SUBJECT('s'),
        ARTICLE('a');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }
    }

    /** A subject or an article that may have expired. */
    record Due(Bytes row, Kind kind, String key) {}

    private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

    private final KeyValueStore<Bytes, byte[]> store;

    /** No row lies before it. Deleted rows do for a while, and a look would pass them all once more. */
    private long first;

    Expiries(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    void schedule(Kind kind, String key, Instant at) {
        first = Math.min(first, at.toEpochMilli());
        store.put(StoreKeys.at(at.toEpochMilli(), kind.letter + key), new byte[0]);
    }

    void done(Due due) {
        store.delete(due.row());
    }

    /** The first rows whose time lies before {@code streamTime}, at most so many. */
    List<Due> due(Instant streamTime, int most) {
        List<Due> due = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> rows =
                store.range(StoreKeys.at(first, ""), StoreKeys.at(streamTime.toEpochMilli(), ""))) {
            while (rows.hasNext() && due.size() < most) {
                Bytes row = rows.next().key;
                String rest = StoreKeys.restOf(row);
                Kind kind = rest.charAt(0) == Kind.SUBJECT.letter ? Kind.SUBJECT : Kind.ARTICLE;
                due.add(new Due(row, kind, rest.substring(1)));
            }
        }
        if (!due.isEmpty()) {
            first = StoreKeys.timeOf(due.getFirst().row());
        }
        return due;
    }

    /** The first rows whatever their time. */
    List<Due> first(int most) {
        return due(FAR, most);
    }
}
