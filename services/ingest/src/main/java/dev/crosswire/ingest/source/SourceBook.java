package dev.crosswire.ingest.source;

import dev.crosswire.extraction.newsroom.ListedSource;
import dev.crosswire.extraction.newsroom.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The list of sources as the file says now. A file that was changed for the worse changes nothing: the list of before holds,
 * and what is wrong is told until it is mended. Thread-safe.
 */
public final class SourceBook {

    private static final Logger LOG = LoggerFactory.getLogger(SourceBook.class);

    private final Optional<Path> file;
    private final Consumer<List<ListedSource>> reader;
    private List<ListedSource> sources;
    private @Nullable Stamp stamp;
    private Optional<String> mistake = Optional.empty();

    /** What tells a changed file from an unchanged one without reading it. */
    private record Stamp(FileTime modified, long size) {}

    /**
     * Reads the list for the first time.
     *
     * @param file empty where no source is listed
     * @param reader told of the list, now and whenever it changed
     * @throws IllegalArgumentException with one sentence, if the file cannot be used
     */
    public SourceBook(Optional<Path> file, Consumer<List<ListedSource>> reader) {
        this.file = file;
        this.reader = reader;
        this.stamp = file.map(SourceBook::stamp).orElse(null);
        this.sources = file.map(SourceFile::read).orElse(List.of());
        reader.accept(sources);
    }

    /** Looks whether the file has changed; cheap if it has not. */
    public synchronized void look() {
        if (file.isEmpty()) {
            return;
        }
        Stamp now = stamp(file.get());
        if (now == null ? stamp == null : now.equals(stamp)) {
            return;
        }
        stamp = now;
        try {
            List<ListedSource> changed = SourceFile.read(file.get());
            mistake = Optional.empty();
            if (!changed.equals(sources)) {
                reader.accept(changed);
                sources = changed;
                LOG.info("The list of sources was read again: {} sources", changed.size());
            }
        } catch (IllegalArgumentException e) {
            mistake = Optional.of(
                    "The list of sources was changed and cannot be used, the one of before holds: " + e.getMessage());
            LOG.error("{}", mistake.get());
        }
    }

    private static @Nullable Stamp stamp(Path file) {
        try {
            return new Stamp(Files.getLastModifiedTime(file), Files.size(file));
        } catch (IOException e) {
            return null;
        }
    }

    public synchronized List<ListedSource> sources() {
        return sources;
    }

    /** What is wrong with the file as it is now, in one sentence. */
    public synchronized Optional<String> mistake() {
        return mistake;
    }
}
