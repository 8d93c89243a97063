package dev.crosswire.journey;

import dev.crosswire.local.Part;
import dev.crosswire.local.StackSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The file that lists the sources of a stack, which a test edits while the stack runs. */
final class SourceList {

    private final Path file;
    private final Map<String, String> entries = new LinkedHashMap<>();

    SourceList(Path file) {
        this.file = file;
        write("[]\n");
    }

    /** Adds a source, or gives it other fields. */
    void put(String id, String... fields) {
        StringBuilder entry = new StringBuilder("- id: " + id + "\n");
        for (String field : fields) {
            entry.append("  ").append(field).append('\n');
        }
        entries.put(id, entry.toString());
        write();
    }

    void remove(String id) {
        entries.remove(id);
        write();
    }

    /** Makes it a file that cannot be used, as somebody does who does not know YAML. */
    void spoil() {
        write(String.join("", entries.values()) + "- name: Nobody\n  kind: [\n");
    }

    /** Makes it again what it was before it was spoilt. */
    void mend() {
        write();
    }

    private void write() {
        write(entries.isEmpty() ? "[]\n" : String.join("", entries.values()));
    }

    /** As a whole, as an editor with sense does: who reads it never reads half of it. */
    private void write(String yaml) {
        try {
            Path unfinished = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(unfinished, yaml);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A stack whose services look after these sources, and may ask this machine. */
    StackSettings lookedAfterBy(StackSettings stack) {
        List<String> list = List.of("-Dcrosswire.sources=" + file);
        List<String> ingest = new ArrayList<>(list);
        ingest.add("-Dcrosswire.fetch.contact=newsroom@example.org");
        ingest.add("-Dcrosswire.fetch.allowed-networks=127.0.0.0/8");
        ingest.add("-Dcrosswire.fetch.requests-per-second=1000");
        ingest.add("-Dcrosswire.fetch.burst=100");
        return stack.withArguments(Part.INGEST, ingest).withArguments(Part.CHECKER, list);
    }
}
