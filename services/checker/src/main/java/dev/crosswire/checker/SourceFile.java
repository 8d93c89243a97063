package dev.crosswire.checker;

import dev.crosswire.core.article.Source;
import dev.crosswire.core.article.Sources;
import dev.crosswire.extraction.entries.EntryException;
import dev.crosswire.extraction.entries.EntryFile;
import dev.crosswire.extraction.origin.Agencies;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The list of sources as an editor writes it in YAML; {@code docs/desks-and-sources.md} shows every field. */
final class SourceFile {

    private SourceFile() {}

    /**
     * A source in the file.
     *
     * @param id as articles name their source
     * @param name for people; the id if left out
     * @param owner spelled the same for all titles of one owner
     * @param wire whether it is a news agency, whose articles others print with its credit
     */
    record SourceEntry(
            @Nullable String id,
            @Nullable String name,
            @Nullable String owner,
            boolean wire) {

        /** Checks the lengths: an owner goes into every claim of its titles. */
        SourceEntry {
            if (id == null) {
                throw new IllegalArgumentException("the field \"id\" is missing");
            }
            shortEnough("id", id);
            shortEnough("name", name);
            shortEnough("owner", owner);
        }

        private static void shortEnough(String field, @Nullable String text) {
            if (text != null && text.length() > ClaimLimits.LONGEST_ID) {
                throw new IllegalArgumentException("the field \"" + field + "\" has " + text.length()
                        + " characters, more than the " + ClaimLimits.LONGEST_ID + " allowed");
            }
        }
    }

    /** @throws EntryException for the first source that cannot be used */
    static Sources read(String file, InputStream in) throws EntryException {
        Agencies agencies = Agencies.load();
        Map<String, Source> sources = new HashMap<>();
        for (EntryFile.Entry<SourceEntry> entry : EntryFile.read(file, in, SourceEntry.class)) {
            try {
                Source source = source(entry.value(), agencies);
                if (sources.put(source.id(), source) != null) {
                    throw new IllegalArgumentException("the source " + source.id() + " is listed twice");
                }
            } catch (IllegalArgumentException e) {
                throw new EntryException(file, entry.line(), String.valueOf(e.getMessage()));
            }
        }
        return new Sources(sources);
    }

    private static Source source(SourceEntry entry, Agencies agencies) {
        String id = entry.id() == null ? "" : entry.id();
        String name = entry.name() == null ? id : entry.name();
        return new Source(
                id,
                name,
                Optional.ofNullable(entry.owner()),
                entry.wire()
                        ? Optional.of(agencies.named(name)
                                .or(() -> agencies.named(id))
                                .orElse(name))
                        : Optional.empty());
    }
}
