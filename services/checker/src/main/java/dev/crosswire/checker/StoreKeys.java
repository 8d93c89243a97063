package dev.crosswire.checker;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Bytes;

/**
 * Keys of the stores: parts with their lengths before them, so that the rows under one prefix lie together and no part,
 * whatever it holds, can reach into the next.
 */
final class StoreKeys {

    private StoreKeys() {}

    /** A key, or the prefix of all keys that begin with these parts. */
    static Bytes of(String... parts) {
        ByteArrayOutputStream key = new ByteArrayOutputStream();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            key.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            key.writeBytes(bytes);
        }
        return Bytes.wrap(key.toByteArray());
    }

    /** The last part of a key made by {@link #of}. */
    static String lastOf(Bytes key) {
        ByteBuffer bytes = ByteBuffer.wrap(key.get());
        int start = 0;
        int length = 0;
        while (bytes.hasRemaining()) {
            length = bytes.getInt();
            start = bytes.position();
            bytes.position(start + length);
        }
        return new String(key.get(), start, length, StandardCharsets.UTF_8);
    }

    /** A key that sorts by time: milliseconds since 1970, never negative, then the rest as it is. */
    static Bytes at(long millis, String rest) {
        byte[] bytes = rest.getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(Long.BYTES + bytes.length)
                .putLong(Math.max(0, millis))
                .put(bytes)
                .array());
    }

    /** The milliseconds of a key made by {@link #at}. */
    static long timeOf(Bytes key) {
        return ByteBuffer.wrap(key.get()).getLong();
    }

    /** The rest of a key made by {@link #at}. */
    static String restOf(Bytes key) {
        byte[] bytes = key.get();
        return new String(bytes, Long.BYTES, bytes.length - Long.BYTES, StandardCharsets.UTF_8);
    }
}
