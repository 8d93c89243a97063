package dev.crosswire.sources.folder;

import java.nio.file.Path;
import java.time.Instant;

/** A file in the inbox that does not change any more. */
public sealed interface Arrival {

    /** In the inbox. */
    Path file();

    /** Its name as a person may see it in a log: on one line, of bounded length, without characters that hide. */
    String shownName();

    /**
     * A file to be read.
     *
     * @param size in bytes
     * @param modified its time as the file system states it, the publication time of last resort of text and HTML
     */
    record Whole(Path file, String shownName, long size, Instant modified, FileKind kind) implements Arrival {}

    /** Something that will never be read, to be rejected with this sentence: a link, a pipe, a file that is too large. */
    record Unusable(Path file, String shownName, String sentence) implements Arrival {}
}
