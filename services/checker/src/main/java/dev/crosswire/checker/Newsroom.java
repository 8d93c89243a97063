package dev.crosswire.checker;

import dev.crosswire.core.article.Sources;
import dev.crosswire.core.finding.Desks;
import dev.crosswire.extraction.catalogue.Catalogue;
import dev.crosswire.extraction.entries.EntryException;
import dev.crosswire.extraction.newsroom.DeskFile;
import dev.crosswire.extraction.newsroom.SourceFile;
import dev.crosswire.extraction.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What an editor told of the newsroom: its desks, and the sources that it knows.
 *
 * @param desks file {@code crosswire.desks}; without it one desk, {@code world}, gets everything
 * @param sources file {@code crosswire.sources} as it was at the start; without it no owner of any source is known
 * @param list the file that changes of the sources are read from
 */
record Newsroom(Desks desks, Sources sources, Optional<Path> list) {

    /** Without a file that could change. */
    Newsroom(Desks desks, Sources sources) {
        this(desks, sources, Optional.empty());
    }

    /** What nobody configured. */
    static final Newsroom DEFAULT = new Newsroom(Desks.WORLD, Sources.NONE);

    /** Without desks and sources: a topology that writes the topics of the path only. */
    static final Newsroom NONE = new Newsroom(Desks.NONE, Sources.NONE);

    /** @throws IllegalArgumentException with one sentence that names the file, the line and what is wrong */
    static Newsroom from(Settings settings, Catalogue catalogue) {
        return new Newsroom(
                read(DeskFile.SETTING, settings, (file, in) -> DeskFile.read(file, in, catalogue))
                        .orElse(DEFAULT.desks),
                read(SourceFile.SETTING, settings, SourceFile::read)
                        .map(KnownSources::of)
                        .orElse(DEFAULT.sources),
                settings.text(SourceFile.SETTING)
                        .filter(name -> !name.isBlank())
                        .map(Path::of));
    }

    private interface Reader<T> {
        T read(String file, InputStream in) throws EntryException;
    }

    private static <T> Optional<T> read(String setting, Settings settings, Reader<T> reader) {
        Optional<String> file = settings.text(setting).filter(name -> !name.isBlank());
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(Path.of(file.get()))) {
            return Optional.of(reader.read(file.get(), in));
        } catch (EntryException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException(
                    setting + " names " + file.get() + ", which cannot be read (" + e.getMessage() + ")", e);
        }
    }
}
