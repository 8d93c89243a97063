package dev.crosswire.checker;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * When subjects, articles and open revisions are to be looked at again because their time may be over: a row each in order of time, so that
 * nobody looks through all of them. What was claimed on since is put back with a later time; that costs a row when it is due
 * and none with every claim.
 */
final class Expiries {

    /** What a row is about. */
    enum Kind {
        SUBJECT('s'),
        ARTICLE('a'),
        REVISION('r');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }
    }

    /** What may have expired: a subject, an article, or a revision by its subject. */
    record Due(Bytes row, Kind kind, String key) {}

    private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

    private static final int HEADER = 1 + Long.BYTES;

    private final KeyValueStore<Bytes, byte[]> store;

    /** No row of the kind lies before it. Deleted rows do for a while, and a look would pass them all once more. */
    private final Map<Kind, Long> firsts = new EnumMap<>(Kind.class);

    Expiries(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    void schedule(Kind kind, String key, Instant at) {
        firsts.merge(kind, Math.max(0, at.toEpochMilli()), Math::min);
        store.put(row(kind, key, at), new byte[0]);
    }

    void done(Due due) {
        store.delete(due.row());
    }

    /** The row of something that is to be looked at by then: kinds apart, each in order of time. */
    static Bytes row(Kind kind, String key, Instant at) {
        byte[] rest = key.getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(HEADER + rest.length)
                .put((byte) kind.letter)
                .putLong(Math.max(0, at.toEpochMilli()))
                .put(rest)
                .array());
    }

    /** The first rows of the kind whose time lies before {@code streamTime}, at most so many. */
    List<Due> due(Kind kind, Instant streamTime, int most) {
        List<Due> due = new ArrayList<>();
        Instant first = Instant.ofEpochMilli(firsts.getOrDefault(kind, 0L));
        if (!first.isBefore(streamTime)) {
            return due;
        }
        try (KeyValueIterator<Bytes, byte[]> rows = store.range(row(kind, "", first), row(kind, "", streamTime))) {
            while (rows.hasNext() && due.size() < most) {
                Bytes row = rows.next().key;
                byte[] key = row.get();
                due.add(new Due(row, kind, new String(key, HEADER, key.length - HEADER, StandardCharsets.UTF_8)));
            }
        }
        if (!due.isEmpty()) {
            firsts.put(kind, ByteBuffer.wrap(due.getFirst().row().get()).getLong(1));
        }
        return due;
    }

    /** The first rows of the kind whatever their time. */
    List<Due> first(Kind kind, int most) {
        return due(kind, FAR, most);
    }
}
