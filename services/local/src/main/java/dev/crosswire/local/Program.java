package dev.crosswire.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a process runs.
 *
 * @param classPath as {@code java -cp} takes it
 * @param mainClass public class with a public main
 * @param arguments for the virtual machine, before those that the stack adds
 */
public record Program(String classPath, String mainClass, List<String> arguments) {

    /** Copies the list. */
    public Program {
        arguments = List.copyOf(arguments);
    }

    /** The part as the build left it under the root of the repository. */
    static Program built(Path home, Part part) {
        Path target = home.resolve("services").resolve(part.module()).resolve("target");
        if (part == Part.REGISTRY) {
            Path jar = target.resolve("registry").resolve("quarkus-run.jar");
            if (!Files.isRegularFile(jar)) {
                throw missing(part, jar);
            }
            return new Program(
                    jar.toString(),
                    part.mainClass(),
                    List.of("--add-opens", "java.base/java.lang=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED"));
        }
        Path file = target.resolve("classpath.txt");
        try {
            String classPath = Files.readString(file).strip();
            for (String entry : classPath.split(File.pathSeparator, -1)) {
                if (!Files.exists(Path.of(entry))) {
                    throw missing(part, Path.of(entry));
                }
            }
            return new Program(classPath, part.mainClass(), List.of("--enable-native-access=ALL-UNNAMED"));
        } catch (IOException e) {
            throw missing(part, file);
        }
    }

    private static StackException missing(Part part, Path file) {
        return new StackException("The " + part.description() + " is not built, " + file
                + " is missing: run `mvn -DskipTests package` in the root of the repository.");
    }
}
