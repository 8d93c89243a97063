package dev.crosswire.sources.archive;

import java.io.IOException;
import java.util.Arrays;

/** A block of a stated length, whose memory grows with what is really there. */
final class GrowingBlock {

    private final int length;
    private byte[] bytes;
    private int filled;

    GrowingBlock(int length) {
        this.length = length;
        this.bytes = new byte[Math.min(length, 64 * 1024)];
    }

    boolean isFull() {
        return filled == length;
    }

    /** False at the end of the file. */
    boolean readFrom(UnpackedBytes file) throws IOException {
        if (filled == bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(length, bytes.length * 2L));
        }
        int count = file.read(bytes, filled, bytes.length - filled);
        filled += Math.max(0, count);
        return count >= 0;
    }

    byte[] bytes() {
        return bytes.length == filled ? bytes : Arrays.copyOf(bytes, filled);
    }
}
