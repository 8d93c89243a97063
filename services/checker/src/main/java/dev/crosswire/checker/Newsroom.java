package dev.crosswire.checker;

import dev.crosswire.core.article.Sources;
import dev.crosswire.core.finding.Desks;
import dev.crosswire.extraction.catalogue.Catalogue;
import dev.crosswire.extraction.entries.EntryException;
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
 * @param sources file {@code crosswire.sources}; without it no owner of any source is known
 */
record Newsroom(Desks desks, Sources sources) {

    /** What nobody configured. */
    static final Newsroom DEFAULT = new Newsroom(Desks.WORLD, Sources.NONE);

    /** Without desks and sources: a topology that writes the topics of the path only. */
    static final Newsroom NONE = new Newsroom(Desks.NONE, Sources.NONE);

    /** @throws IllegalArgumentException with one sentence that names the file, the line and what is wrong */
    static Newsroom from(Settings settings, Catalogue catalogue) {
        return new Newsroom(
                read("crosswire.desks", settings, (file, in) -> DeskFile.read(file, in, catalogue))
                        .orElse(DEFAULT.desks),
                read("crosswire.sources", settings, SourceFile::read).orElse(DEFAULT.sources));
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
