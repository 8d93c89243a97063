package dev.crosswire.sources.archive;

import java.util.Arrays;

/** Bytes up to a limit; those above it are counted and dropped. */
final class GrowingBytes {

    private final int most;
    private byte[] bytes = new byte[4096];
    private int kept;
    private long seen;

    GrowingBytes(int most) {
        this.most = most;
    }

    void add(int value) {
        seen++;
        if (kept == most) {
            return;
        }
        if (kept == bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(most, bytes.length * 2L));
        }
        bytes[kept++] = (byte) value;
    }

    /** All that were added, dropped ones included. */
    long seen() {
        return seen;
    }

    boolean tooLong() {
        return seen > kept;
    }

    /** Those that were kept; the array is this one's own. */
    byte[] array() {
        return bytes;
    }

    int length() {
        return kept;
    }

    void clear() {
        kept = 0;
        seen = 0;
        if (bytes.length > 1024 * 1024) {
            // One long line is no reason to hold its room for the rest of the file.
            bytes = new byte[4096];
        }
    }
}
