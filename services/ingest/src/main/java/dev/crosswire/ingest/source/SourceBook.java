package dev.crosswire.ingest.source;

import dev.crosswire.extraction.newsroom.ListedSource;
import dev.crosswire.extraction.newsroom.WatchedSourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The list of sources as the file says now. A file that was changed for the worse changes nothing: the list of before holds,
 * and what is wrong is told until it is mended. Thread-safe.
 */
public final class SourceBook {

    private static final Logger LOG = LoggerFactory.getLogger(SourceBook.class);

    private final Optional<WatchedSourceFile> file;
    private final Consumer<List<ListedSource>> reader;
    private List<ListedSource> sources;
    private Optional<String> mistake = Optional.empty();

    /**
     * Reads the list for the first time.
     *
     * @param file empty where no source is listed
     * @param reader told of the list, now and whenever it changed
     * @throws IllegalArgumentException with one sentence, if the file cannot be used
     */
    public SourceBook(Optional<Path> file, Consumer<List<ListedSource>> reader) {
        this.file = file.map(WatchedSourceFile::new);
        this.reader = reader;
        this.sources = this.file.map(WatchedSourceFile::read).orElse(List.of());
        reader.accept(sources);
    }

    /** Looks whether the file has changed; cheap if it has not. */
    public synchronized void look() {
        if (file.isEmpty()) {
            return;
        }
        try {
            Optional<List<ListedSource>> read = file.get().readIfChanged();
            if (read.isEmpty()) {
                return;
            }
            List<ListedSource> changed = read.get();
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

    public synchronized List<ListedSource> sources() {
        return sources;
    }

    /** What is wrong with the file as it is now, in one sentence. */
    public synchronized Optional<String> mistake() {
        return mistake;
    }
}
