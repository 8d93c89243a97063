package dev.crosswire.sources.fetch;

import java.util.Arrays;

/** Bytes as they came, decompressed; two are equal when their bytes are. */
public final class Content {

    private final byte[] bytes;

    Content(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Not a copy: not to be written to. */
    public byte[] bytes() {
        return bytes;
    }

    /** In bytes. */
    public int size() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Content that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
