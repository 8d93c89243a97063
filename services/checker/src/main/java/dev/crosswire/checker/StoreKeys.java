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

    /** The part of a key made by {@link #of} at an index from 0. */
    static String part(Bytes key, int index) {
        ByteBuffer bytes = ByteBuffer.wrap(key.get());
        for (int i = 0; i < index; i++) {
            int length = bytes.getInt();
            bytes.position(bytes.position() + length);
        }
        byte[] part = new byte[bytes.getInt()];
        bytes.get(part);
        return new String(part, StandardCharsets.UTF_8);
    }

    /** The last part of a key made by {@link #of}. */
    static String last(Bytes key) {
        ByteBuffer bytes = ByteBuffer.wrap(key.get());
        String last = "";
        while (bytes.hasRemaining()) {
            byte[] part = new byte[bytes.getInt()];
            bytes.get(part);
            last = new String(part, StandardCharsets.UTF_8);
        }
        return last;
    }
}
