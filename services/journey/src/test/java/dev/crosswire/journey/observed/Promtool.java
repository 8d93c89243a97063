package dev.crosswire.journey.observed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Prometheus's own tool, which checks rules and metrics. */
final class Promtool {

    private Promtool() {}

    /** Where this machine has it. */
    static Optional<Path> path() {
        return Stream.of("/usr/bin/promtool", "/usr/local/bin/promtool", "/opt/homebrew/bin/promtool")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** How it ended and what it said. */
    record Answer(int exit, String text) {}

    /** Runs it in the folder, with that on its standard input. */
    static Answer run(Path folder, String input, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(path().orElseThrow().toString()));
        command.addAll(List.of(arguments));
        Path given = Files.createTempFile("promtool", ".txt");
        try {
            Files.writeString(given, input);
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(given.toFile())
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), text);
        } finally {
            Files.delete(given);
        }
    }
}
