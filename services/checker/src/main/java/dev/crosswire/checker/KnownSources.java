package dev.crosswire.checker;

import dev.crosswire.core.article.Source;
import dev.crosswire.core.article.Sources;
import dev.crosswire.extraction.newsroom.ListedSource;
import dev.crosswire.extraction.newsroom.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sources as the list says now; claims that are placed from then on go by it. A list that was changed for the worse
 * changes nothing, and the log says what is wrong. Thread-safe.
 */
final class KnownSources {

    private static final Logger LOG = LoggerFactory.getLogger(KnownSources.class);
    private static final long BETWEEN_LOOKS_MS = 2_000;

    private final Optional<Path> file;
    private Sources sources;
    private Optional<Stamp> stamp;
    private long nextLook = Long.MIN_VALUE;

    /** What tells a changed file from an unchanged one without reading it. */
    private record Stamp(FileTime modified, long size) {}

    /**
     * Sources that follow a file.
     *
     * @param file empty where nothing can change
     * @param sources as they were read at the start
     */
    KnownSources(Optional<Path> file, Sources sources) {
        this.file = file;
        this.sources = sources;
        this.stamp = stamp();
    }

    /** @param nowMs time of the process, by which it looks at the file every other second at most */
    synchronized Sources at(long nowMs) {
        if (file.isPresent() && nowMs >= nextLook) {
            nextLook = nowMs + BETWEEN_LOOKS_MS;
            Optional<Stamp> now = stamp();
            if (!now.equals(stamp)) {
                stamp = now;
                read(file.get());
            }
        }
        return sources;
    }

    private void read(Path list) {
        try {
            sources = of(SourceFile.read(list));
            LOG.info(
                    "The list of sources was read again: {} sources",
                    sources.byId().size());
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

    private Optional<Stamp> stamp() {
        return file.map(KnownSources::stamp);
    }

    private static @Nullable Stamp stamp(Path file) {
        try {
            return new Stamp(Files.getLastModifiedTime(file), Files.size(file));
        } catch (IOException e) {
            return null;
        }
    }
}
