package dev.crosswire.alerts.stream;

import dev.crosswire.alerts.index.IndexPosition;
import dev.crosswire.alerts.index.Positions;
import dev.crosswire.alerts.index.TopicPosition;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far a client knows the alerts and what people did about them: for each of the two topics its identity and an offset
 * per partition. As text it is opaque to clients and only letters, digits, {@code -} and {@code _}; it outlives a restart,
 * since it names what stands on the topics and nothing of this process.
 */
public record StreamCursor(TopicPosition alerts, TopicPosition actions) {

    private static final byte VERSION = 2;
    private static final int MOST_PARTITIONS = 1024;
    private static final int LONGEST_TEXT = 20_000;

    /** Everything that the index holds at that moment. */
    public static StreamCursor at(IndexPosition position) {
        return new StreamCursor(position.alerts(), position.actions());
    }

    /** Reads what {@link #text()} writes; empty for anything else. */
    public static Optional<StreamCursor> parse(String text) {
        if (text.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.get() != VERSION) {
                return Optional.empty();
            }
            StreamCursor cursor = new StreamCursor(read(bytes), read(bytes));
            // One cursor has one text: what decodes but was not written here is not taken.
            return cursor.text().equals(text) ? Optional.of(cursor) : Optional.empty();
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    /** Whether the text is a cursor as an earlier version of Crosswire gave it out: its owner can only start again. */
    public static boolean isOfEarlierVersion(String text) {
        if (text.length() > LONGEST_TEXT) {
            return false;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            return bytes.get() == 1
                    && bytes.remaining() >= Long.BYTES + Short.BYTES
                    && bytes.remaining() == Long.BYTES + Short.BYTES + bytes.getShort(1 + Long.BYTES) * entryBytes();
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            return false;
        }
    }

    public String text() {
        ByteBuffer bytes = ByteBuffer.allocate(1 + bytes(alerts) + bytes(actions));
        bytes.put(VERSION);
        write(alerts, bytes);
        write(actions, bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static int bytes(TopicPosition position) {
        return Long.BYTES + Short.BYTES + position.positions().last().size() * entryBytes();
    }

    private static int entryBytes() {
        return Integer.BYTES + Long.BYTES;
    }

    private static void write(TopicPosition position, ByteBuffer bytes) {
        Map<Integer, Long> last = position.positions().last();
        bytes.putLong(position.epoch()).putShort((short) last.size());
        last.forEach((partition, offset) -> bytes.putInt(partition).putLong(offset));
    }

    private static TopicPosition read(ByteBuffer bytes) {
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
        return new TopicPosition(epoch, new Positions(last));
    }
}
