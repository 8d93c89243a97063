package dev.crosswire.sources.archive;

import dev.crosswire.sources.Shown;
import dev.crosswire.sources.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A WARC or NDJSON file, compressed or not, read once from front to back with flat memory. What it is, is told by its
 * content. For one thread.
 */
public final class Archive implements AutoCloseable {

    private final UnpackedBytes bytes;
    private final ElementReader reader;
    private final long total;
    private boolean ended;

    private Archive(UnpackedBytes bytes, ElementReader reader, long total) {
        this.bytes = bytes;
        this.reader = reader;
        this.total = total;
    }

    /** What kinds of elements a file gives. */
    interface ElementReader {

        /** The next element; empty at the end. Elements that are no articles are counted and passed over. */
        Optional<ArchiveElement> next() throws IOException;

        long skipped();

        /** Behind damage, goes to the next element that can be read; false if there is none. */
        boolean recover() throws IOException;

        /** Where the next element starts. */
        Position position() throws IOException;
    }

    /**
     * Opens a file at a position that an earlier reading of the same file gave, or at {@link Position#START}.
     *
     * @throws UnreadableException if it is no archive, or shorter than the position
     */
    public static Archive open(Path file, Position from, ArchiveLimits limits) throws IOException, UnreadableException {
        long total = Files.size(file);
        if (from.offset() > total) {
            throw new UnreadableException(
                    name(file) + " is shorter than it was when it was last read; read it from the beginning.");
        }
        boolean warc = isWarc(file);
        UnpackedBytes bytes = UnpackedBytes.open(file, from, limits.bombBytes());
        return new Archive(
                bytes,
                warc ? new WarcElements(bytes, from.before(), limits) : new LineElements(bytes, from.before(), limits),
                total);
    }

    private static boolean isWarc(Path file) throws IOException, UnreadableException {
        try (UnpackedBytes head = UnpackedBytes.open(file, Position.START, Long.MAX_VALUE)) {
            int first = head.next();
            while (first == '\r' || first == '\n' || first == ' ' || first == '\t' || first >= 0xbb) {
                // 0xbb and above: the mark with which some programs begin UTF-8.
                first = head.next();
            }
            if (first == '{' || first < 0) {
                return false;
            }
            if (first == 'W' && head.next() == 'A' && head.next() == 'R' && head.next() == 'C') {
                return true;
            }
        } catch (DamagedException e) {
            throw new UnreadableException(name(file) + " cannot be read. " + e.sentence(), e);
        }
        throw new UnreadableException(name(file) + " is neither a WARC nor lines of JSON objects.");
    }

    private static String name(Path file) {
        return Shown.of(String.valueOf(file.getFileName()));
    }

    /**
     * The next page, line or refusal; empty at the end of the file, for good. A file that is cut off ends with a
     * refusal that says so; damage in it is one too, and where each record is a gzip member the ones behind it are read.
     *
     * @throws IOException if the disk fails; not for anything that the file holds
     */
    public Optional<ArchiveElement> next() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        Position at = reader.position();
        try {
            Optional<ArchiveElement> element = reader.next();
            ended = element.isEmpty();
            return element;
        } catch (DamagedException e) {
            ended = !reader.recover();
            Position after = ended ? at : reader.position();
            return Optional.of(new ArchiveElement.Refused(
                    e.sentence() + (ended ? "" : " Reading goes on at byte " + after.offset() + "."), at, after));
        }
    }

    /** Where the next element starts; the end of the file at its end, so that what is added behind is read later. */
    public Position position() throws IOException {
        return reader.position();
    }

    /** Records or lines passed over without a word: requests, revisits, redirects, pictures, unchanged pages, empty lines. */
    public long skipped() {
        return reader.skipped();
    }

    /** Bytes of the file read so far, as they lie on disk, for progress; up to a buffer ahead of the last element. */
    public long bytesRead() {
        return bytes.fileOffset();
    }

    /** Bytes of the file, as it was when it was opened. */
    public long totalBytes() {
        return total;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
