package dev.crosswire.extraction.newsroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;

/** A list of sources that people edit while services run, and that is read again when it has changed. Of one thread. */
public final class WatchedSourceFile {

    private final Path file;
    private Optional<Stamp> stamp;

    /** What tells a changed file from an unchanged one without reading it. */
    private record Stamp(FileTime modified, long size) {}

    /** The file as it is now counts as read; see {@link #read}. */
    public WatchedSourceFile(Path file) {
        this.file = file;
        this.stamp = stamp();
    }

    /** @throws IllegalArgumentException with one sentence: the file, the line and what is wrong */
    public List<ListedSource> read() {
        return SourceFile.read(file);
    }

    /**
     * The list, if the file is another one than at the last call; cheap if it is not.
     *
     * @throws IllegalArgumentException with one sentence, once for each change to a file that cannot be used
     */
    public Optional<List<ListedSource>> readIfChanged() {
        Optional<Stamp> now = stamp();
        if (now.equals(stamp)) {
            return Optional.empty();
        }
        stamp = now;
        return Optional.of(read());
    }

    /** Empty while the file cannot be looked at: that, too, is a change. */
    private Optional<Stamp> stamp() {
        try {
            return Optional.of(new Stamp(Files.getLastModifiedTime(file), Files.size(file)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
