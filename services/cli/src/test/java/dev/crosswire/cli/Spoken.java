package dev.crosswire.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a command says, taken from the two streams. */
final class Spoken implements AutoCloseable {

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream answers = new ByteArrayOutputStream();
    private final ByteArrayOutputStream words = new ByteArrayOutputStream();

    Spoken() {
        System.setOut(new PrintStream(answers, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(words, true, StandardCharsets.UTF_8));
    }

    /** Runs a command; what was said before is forgotten. */
    int run(String... arguments) {
        answers.reset();
        words.reset();
        return Crosswire.commandLine().execute(arguments);
    }

    List<String> answers() {
        return answers.toString(StandardCharsets.UTF_8).lines().toList();
    }

    List<String> words() {
        return words.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
    }
}
