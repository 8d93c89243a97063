package dev.crosswire.ingest.collect;

import dev.crosswire.extraction.entries.EntryException;
import dev.crosswire.extraction.newsroom.ListedSource;
import dev.crosswire.extraction.newsroom.SourceFile;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Sources as a list has them. */
final class Listed {

    private Listed() {}

    static ListedSource feed(String id, String address) {
        return of("{id: " + id + ", address: '" + address + "', language: en, poll: 10s}");
    }

    static ListedSource of(String entry) {
        try {
            return SourceFile.read(
                            "sources.yaml",
                            new ByteArrayInputStream(("- " + entry + "\n").getBytes(StandardCharsets.UTF_8)))
                    .getFirst();
        } catch (EntryException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
