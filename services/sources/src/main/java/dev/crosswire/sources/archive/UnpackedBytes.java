package dev.crosswire.sources.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The bytes of a file, unpacked where they are gzip of one or many members, with a place in the file for each of them. The
 * stream of the JDK reads ahead and knows neither members nor places. The bytes of a file that is not gzip are its own.
 */
final class UnpackedBytes implements Closeable {

    private static final int LEAST_SHARE = 200;

    private final FileBytes packed;
    private final boolean gzip;
    private final long bombBytes;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] out = new byte[64 * 1024];
    private int at;
    private int limit;
    private boolean inMember;
    private long member;

    /** Bytes of the member before {@code out[limit]}. */
    private long unpacked;

    private Optional<String> damage = Optional.empty();
    private boolean bomb;
    private long stretchUnpacked;
    private long stretchStart;

    private UnpackedBytes(FileBytes packed, boolean gzip, long bombBytes) {
        this.packed = packed;
        this.gzip = gzip;
        this.bombBytes = bombBytes;
    }

    /** Opens at a place that {@link #position} gave for this file. */
    static UnpackedBytes open(Path file, Position from, long bombBytes) throws IOException {
        boolean gzip;
        try (FileBytes head = FileBytes.open(file, 0)) {
            gzip = head.next() == 0x1f && head.next() == 0x8b;
        }
        UnpackedBytes bytes = new UnpackedBytes(FileBytes.open(file, from.offset()), gzip, bombBytes);
        bytes.stretchStart = from.offset();
        try {
            bytes.skip(from.inside());
        } catch (DamagedException e) {
            // Said again, as an element, by the next read.
            return bytes;
        }
        return bytes;
    }

    /** The place of the next byte; where a member ends, that is the start of the next one. */
    Position position(long before) throws IOException {
        try {
            peek();
        } catch (DamagedException e) {
            // The place before the damage; the next read says what it is.
            return new Position(member, unpacked, before);
        }
        return inMember || (at < limit && gzip)
                ? new Position(member, unpacked - (limit - at), before)
                : new Position(packed.offset(), 0, before);
    }

    /** Bytes of the file taken so far. */
    long fileOffset() {
        return packed.offset();
    }

    /** The next byte without taking it, -1 at the end. */
    int peek() throws IOException {
        if (!gzip) {
            return packed.available() == 0 ? -1 : packed.array()[packed.start()] & 0xff;
        }
        return at < limit || fill() ? out[at] & 0xff : -1;
    }

    /** The next byte, -1 at the end. */
    int next() throws IOException {
        if (!gzip) {
            return packed.next();
        }
        return at < limit || fill() ? out[at++] & 0xff : -1;
    }

    /** Up to {@code most} bytes; -1 at the end. */
    int read(byte[] into, int offset, int most) throws IOException {
        if (peek() < 0) {
            return -1;
        }
        if (!gzip) {
            int count = Math.min(most, packed.available());
            System.arraycopy(packed.array(), packed.start(), into, offset, count);
            packed.take(count);
            return count;
        }
        int count = Math.min(most, limit - at);
        System.arraycopy(out, at, into, offset, count);
        at += count;
        return count;
    }

    /** Passes over bytes without holding them; says how many there were. */
    long skip(long count) throws IOException {
        long left = count;
        while (left > 0 && peek() >= 0) {
            int step = (int) Math.min(left, gzip ? limit - at : packed.available());
            if (gzip) {
                at += step;
            } else {
                packed.take(step);
            }
            left -= step;
        }
        return count - left;
    }

    private boolean fill() throws IOException {
        if (damage.isPresent()) {
            throw new DamagedException(damage.get());
        }
        at = 0;
        limit = 0;
        while (limit == 0) {
            if (!inMember && !startMember()) {
                return false;
            }
            if (inflater.needsInput() && !inflater.finished()) {
                int count = packed.available();
                if (count == 0) {
                    throw stopped(
                            "The file ends in the middle of what starts at byte " + member + "; it was cut off there.");
                }
                inflater.setInput(packed.array(), packed.start(), count);
            }
            inflate();
            if (inflater.finished()) {
                endMember();
            }
        }
        return true;
    }

    private void inflate() throws IOException {
        int before = inflater.getRemaining();
        try {
            limit = inflater.inflate(out, 0, out.length);
        } catch (DataFormatException e) {
            throw damaged();
        }
        packed.take(before - inflater.getRemaining());
        if (limit == 0 && inflater.needsDictionary()) {
            throw damaged();
        }
        checksum.update(out, 0, limit);
        unpacked += limit;
        stretchUnpacked += limit;
        if (stretchUnpacked >= bombBytes) {
            if ((packed.offset() - stretchStart) * LEAST_SHARE < stretchUnpacked) {
                bomb = true;
                throw stopped("The file unpacks to far more than it measures from byte " + stretchStart
                        + " on, which no text does; nothing behind that is read.");
            }
            stretchUnpacked = 0;
            stretchStart = packed.offset();
        }
    }

    /** Reads the header of a member, RFC 1952; false at the end of the file, zeros that pad it included. */
    private boolean startMember() throws IOException {
        int first = packed.next();
        while (first == 0) {
            first = packed.next();
        }
        if (first < 0) {
            return false;
        }
        member = packed.offset() - 1;
        unpacked = 0;
        if (first != 0x1f || packed.next() != 0x8b || packed.next() != 8) {
            throw damaged();
        }
        int flags = packed.next();
        pass(6);
        if ((flags & 4) != 0) {
            int low = packed.next();
            pass(low + (packed.next() << 8));
        }
        for (int text = 8; text <= 16; text <<= 1) {
            if ((flags & text) != 0) {
                int character;
                do {
                    character = packed.next();
                } while (character > 0);
            }
        }
        if ((flags & 2) != 0) {
            pass(2);
        }
        inflater.reset();
        checksum.reset();
        inMember = true;
        return true;
    }

    private void pass(int count) throws IOException {
        for (int left = count; left > 0 && packed.next() >= 0; left--) {
            // The end of the file is noticed by whoever reads next.
        }
    }

    private void endMember() throws IOException {
        long stated = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            stated |= (packed.next() & 0xffL) << shift;
        }
        pass(4);
        inMember = false;
        if (stated != checksum.getValue()) {
            throw damaged();
        }
    }

    /**
     * Behind damage, goes to the next member that unpacks and begins with these bytes.
     *
     * @return false if there is none; then everything is as it was
     */
    boolean recover(byte[] beginning) throws IOException {
        if (!gzip || damage.isEmpty() || bomb) {
            return false;
        }
        Optional<String> sentence = damage;
        long damaged = member;
        long inside = unpacked;
        long from = damaged + 1;
        while (packed.seekMember(from)) {
            from = packed.offset() + 1;
            damage = Optional.empty();
            inMember = false;
            limit = 0;
            stretchUnpacked = 0;
            stretchStart = packed.offset();
            if (begins(beginning)) {
                return true;
            }
        }
        damage = sentence;
        member = damaged;
        unpacked = inside;
        inMember = true;
        at = 0;
        limit = 0;
        return false;
    }

    private boolean begins(byte[] beginning) throws IOException {
        try {
            return fill()
                    && limit >= beginning.length
                    && Arrays.equals(out, 0, beginning.length, beginning, 0, beginning.length);
        } catch (DamagedException e) {
            // Three bytes of a packed record that look like a beginning.
            return false;
        }
    }

    private DamagedException damaged() {
        return stopped("The file is damaged in what starts at byte " + member + ".");
    }

    /** For good: whoever looked ahead leaves it to the next reader to say so. */
    private DamagedException stopped(String sentence) {
        limit = 0;
        inMember = true;
        damage = Optional.of(sentence);
        return new DamagedException(sentence);
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        packed.close();
    }
}
