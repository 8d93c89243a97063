package dev.crosswire.extraction.newsroom;

import dev.crosswire.extraction.entries.EntryException;
import dev.crosswire.extraction.entries.EntryFile;
import dev.crosswire.extraction.origin.Agencies;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The list of sources as an editor writes it in YAML. */
public final class SourceFile {

    /** Names the file, for the checker and for ingest. */
    public static final String SETTING = "crosswire.sources";

    /** Each is polled by a thread of its own and has a status. */
    static final int MOST = 5_000;

    private SourceFile() {}

    /** @throws EntryException for the first source that cannot be used */
    public static List<ListedSource> read(String file, InputStream in) throws EntryException {
        Agencies agencies = Agencies.load();
        List<ListedSource> sources = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (EntryFile.Entry<SourceEntry> entry : EntryFile.read(file, in, SourceEntry.class)) {
            try {
                ListedSource source = entry.value().listed(agencies);
                if (!ids.add(source.id())) {
                    throw new IllegalArgumentException("the source " + source.id() + " is listed twice");
                }
                if (ids.size() > MOST) {
                    throw new IllegalArgumentException("the file lists more than " + MOST + " sources");
                }
                sources.add(source);
            } catch (IllegalArgumentException e) {
                throw new EntryException(file, entry.line(), String.valueOf(e.getMessage()));
            }
        }
        return List.copyOf(sources);
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException with one sentence that names the file, the line and what is wrong
     */
    public static List<ListedSource> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in);
        } catch (EntryException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException(
                    SETTING + " names " + file + ", which cannot be read (" + e.getMessage() + ")", e);
        }
    }
}
