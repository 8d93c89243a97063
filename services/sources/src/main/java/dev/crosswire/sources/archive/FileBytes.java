package dev.crosswire.sources.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of a file as they lie on disk, from a place on, in one buffer. */
final class FileBytes implements Closeable {

    private final FileChannel channel;
    private final byte[] buffer = new byte[64 * 1024];
    private int at;
    private int limit;

    /** Of {@code buffer[limit]} in the file. */
    private long read;

    private FileBytes(FileChannel channel, long offset) {
        this.channel = channel;
        this.read = offset;
    }

    static FileBytes open(Path file, long offset) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        return new FileBytes(channel, offset);
    }

    /** In the file, of the next byte. */
    long offset() {
        return read - (limit - at);
    }

    /** Bytes that can be taken from {@link #array()} at {@link #start()}; 0 at the end of the file only. */
    int available() throws IOException {
        if (at == limit) {
            at = 0;
            limit = Math.max(0, channel.read(ByteBuffer.wrap(buffer), read));
            read += limit;
        }
        return limit - at;
    }

    byte[] array() {
        return buffer;
    }

    int start() {
        return at;
    }

    void take(int count) {
        at += count;
    }

    /** The next byte, -1 at the end. */
    int next() throws IOException {
        return available() == 0 ? -1 : buffer[at++] & 0xff;
    }

    /** Goes to the next place from {@code offset} on where a gzip member seems to start; false if there is none. */
    boolean seekMember(long offset) throws IOException {
        read = offset;
        at = 0;
        limit = 0;
        int last = -1;
        int secondLast = -1;
        for (int next = next(); next >= 0; next = next()) {
            if (secondLast == 0x1f && last == 0x8b && next == 8) {
                read = offset() - 3;
                limit = at;
                return true;
            }
            secondLast = last;
            last = next;
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
