package dev.crosswire.checker;

import dev.crosswire.core.article.Source;
import dev.crosswire.core.article.Sources;
import dev.crosswire.extraction.newsroom.ListedSource;
import dev.crosswire.extraction.newsroom.WatchedSourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sources as the list says now; claims that are placed from then on go by it. A list that was changed for the worse
 * changes nothing, and the log says what is wrong. Thread-safe.
 */
final class KnownSources {

    private static final Logger LOG = LoggerFactory.getLogger(KnownSources.class);
    private static final long BETWEEN_LOOKS_MS = 2_000;

    private final Optional<WatchedSourceFile> file;
    private Sources sources;
    private long nextLook = Long.MIN_VALUE;

    /**
     * Sources that follow a file.
     *
     * @param file empty where nothing can change
     * @param sources as they were read at the start
     */
    KnownSources(Optional<Path> file, Sources sources) {
        this.file = file.map(WatchedSourceFile::new);
        this.sources = sources;
    }

    /** @param nowMs time of the process, by which it looks at the file every other second at most */
    synchronized Sources at(long nowMs) {
        if (file.isPresent() && nowMs >= nextLook) {
            nextLook = nowMs + BETWEEN_LOOKS_MS;
            look(file.get());
        }
        return sources;
    }

    private void look(WatchedSourceFile list) {
        try {
            list.readIfChanged().ifPresent(listed -> {
                sources = of(listed);
                LOG.info("The list of sources was read again: {} sources", listed.size());
            });
        } catch (IllegalArgumentException e) {
            LOG.error(
                    "The list of sources was changed and cannot be used, the one of before holds: {}", e.getMessage());
        }
    }

    static Sources of(List<ListedSource> listed) {
        return new Sources(listed.stream()
                .map(it -> it.listing().source())
                .collect(Collectors.toMap(Source::id, source -> source)));
    }
}
