package dev.crosswire.wire;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.confluent.kafka.schemaregistry.ParsedSchemaHolder;
import io.confluent.kafka.schemaregistry.SimpleParsedSchemaHolder;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;

/**
 * The schemas as published, one file a version: {@code published/<subject>/<version>.avsc}. A version named in
 * {@code published/frozen} never changes again, and every later one must be compatible with it both ways. The newest
 * version of a subject is a draft until it is frozen, and always equals the code.
 */
final class PublishedSchemas {

    private final Path folder;

    PublishedSchemas(Path folder) {
        this.folder = folder;
    }

    /** What is wrong, a sentence each; empty if the published schemas and the code agree. */
    List<String> problems(Map<String, Schema> current) {
        List<String> problems = new ArrayList<>();
        Set<String> frozen = frozen();
        new TreeMap<>(current).forEach((subject, schema) -> {
            NavigableMap<Integer, Schema> versions = versions(subject);
            if (versions.isEmpty()) {
                problems.add(subject + " is not published");
                return;
            }
            int newest = versions.lastKey();
            if (!text(versions.lastEntry().getValue()).equals(text(schema))) {
                problems.add(
                        frozen.contains(subject + " " + newest)
                                ? subject + " differs from its frozen version " + newest + ": publish version "
                                        + (newest + 1)
                                : subject + " differs from its draft version " + newest);
            }
            List<Schema> kept = versions.entrySet().stream()
                    .filter(version -> frozen.contains(subject + " " + version.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            incompatibility(schema, kept).ifPresent(why -> problems.add(subject + " breaks a frozen version: " + why));
        });
        return problems;
    }

    /** Makes the newest draft of each subject equal to the code, as a new version where the newest is frozen. */
    void write(Map<String, Schema> current) {
        Set<String> frozen = frozen();
        current.forEach((subject, schema) -> {
            NavigableMap<Integer, Schema> versions = versions(subject);
            int newest = versions.isEmpty() ? 1 : versions.lastKey();
            boolean same =
                    !versions.isEmpty() && text(versions.lastEntry().getValue()).equals(text(schema));
            int version = !same && frozen.contains(subject + " " + newest) ? newest + 1 : newest;
            try {
                Files.createDirectories(folder.resolve(subject));
                Files.writeString(folder.resolve(subject).resolve(version + ".avsc"), text(schema) + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String text(Schema schema) {
        return SchemaFormatter.getInstance("json/pretty").format(schema);
    }

    private Optional<String> incompatibility(Schema schema, List<Schema> kept) {
        List<ParsedSchemaHolder> earlier = kept.stream()
                .<ParsedSchemaHolder>map(it -> new SimpleParsedSchemaHolder(new AvroSchema(it)))
                .toList();
        List<String> differences = new AvroSchema(schema).isCompatible(CompatibilityLevel.FULL_TRANSITIVE, earlier);
        return differences.isEmpty() ? Optional.empty() : Optional.of(differences.getFirst());
    }

    private Set<String> frozen() {
        Path list = folder.resolve("frozen");
        try {
            return Files.exists(list)
                    ? Files.readAllLines(list).stream()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                            .collect(Collectors.toCollection(TreeSet::new))
                    : Set.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private NavigableMap<Integer, Schema> versions(String subject) {
        NavigableMap<Integer, Schema> versions = new TreeMap<>();
        Path ofSubject = folder.resolve(subject);
        if (!Files.isDirectory(ofSubject)) {
            return versions;
        }
        try (Stream<Path> files = Files.list(ofSubject)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                versions.put(
                        Integer.valueOf(name.substring(0, name.length() - ".avsc".length())),
                        new Schema.Parser().parse(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions;
    }
}
