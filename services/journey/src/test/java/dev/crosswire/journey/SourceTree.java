package dev.crosswire.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that this build is made of, for the checks that read sources rather than classes. */
public final class SourceTree {

    private SourceTree() {}

    /** The top of the tree: the first folder above the tests that holds both services and schemas. */
    public static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("services")) && Files.isDirectory(folder.resolve("schemas"))) {
                return folder;
            }
        }
        throw new IllegalStateException("run the tests inside the source tree");
    }

    /** Every Java source that people write. */
    static List<Path> javaSources() throws IOException {
        try (Stream<Path> services = Files.walk(root().resolve("services"));
                Stream<Path> schemas = Files.walk(root().resolve("schemas"))) {
            return Stream.concat(services, schemas)
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .sorted()
                    .toList();
        }
    }
}
