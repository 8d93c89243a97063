package dev.crosswire.alerts.stream;

import dev.crosswire.alerts.index.IndexPosition;
import dev.crosswire.alerts.index.Positions;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far a client knows the alerts: the topic's identity and an offset per partition. As text it is opaque to clients
 * and only letters, digits, {@code -} and {@code _}; it outlives a restart, since it names what stands on the topic and
 * nothing of this process.
 */
public record StreamCursor(long epoch, Positions positions) {

    private static final byte VERSION = 1;
    private static final int MOST_PARTITIONS = 1024;
    private static final int LONGEST_TEXT = 20_000;

    /** Everything that the index holds at that moment. */
    public static StreamCursor at(IndexPosition position) {
        return new StreamCursor(position.epoch(), position.positions());
    }

    /** Reads what {@link #text()} writes; empty for anything else. */
    public static Optional<StreamCursor> parse(String text) {
        if (text.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        try {
            StreamCursor cursor = read(ByteBuffer.wrap(Base64.getUrlDecoder().decode(text)));
            // One cursor has one text: what decodes but was not written here is not taken.
            return cursor.text().equals(text) ? Optional.of(cursor) : Optional.empty();
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    public String text() {
        Map<Integer, Long> last = positions.last();
        ByteBuffer bytes =
                ByteBuffer.allocate(1 + Long.BYTES + Short.BYTES + last.size() * (Integer.BYTES + Long.BYTES));
        bytes.put(VERSION).putLong(epoch).putShort((short) last.size());
        last.forEach((partition, offset) -> bytes.putInt(partition).putLong(offset));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static StreamCursor read(ByteBuffer bytes) {
        if (bytes.get() != VERSION) {
            throw new IllegalArgumentException("another version");
        }
        long epoch = bytes.getLong();
        int count = bytes.getShort();
        if (count < 0 || count > MOST_PARTITIONS) {
            throw new IllegalArgumentException("too many partitions");
        }
        TreeMap<Integer, Long> last = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            int partition = bytes.getInt();
            long offset = bytes.getLong();
            if (partition < 0 || offset < Positions.NOTHING) {
                throw new IllegalArgumentException("no such place");
            }
            last.put(partition, offset);
        }
        return new StreamCursor(epoch, new Positions(last));
    }
}
