package dev.crosswire.journey;

import static dev.crosswire.journey.Newsroom.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A program that a test runs, with what it says line by line. */
final class OtherProgram implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final List<String> out = new CopyOnWriteArrayList<>();
    private final List<String> err = new CopyOnWriteArrayList<>();
    private final List<Thread> readers;

    /** Starts it at the top of the source tree. A build in the background ignores SIGINT, and so would what it starts. */
    OtherProgram(List<String> command) {
        List<String> hearing = new java.util.ArrayList<>(List.of("env", "--default-signal=INT,PIPE"));
        hearing.addAll(command);
        try {
            process = new ProcessBuilder(hearing)
                    .directory(SourceTree.root().toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        readers = List.of(read(process.getInputStream(), out), read(process.getErrorStream(), err));
    }

    private static Thread read(InputStream from, List<String> to) {
        return Thread.ofVirtual().start(() -> {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8))) {
                lines.lines().forEach(to::add);
            } catch (IOException | UncheckedIOException e) {
                // It was ended while it spoke.
            }
        });
    }

    /** Everything on standard output so far. */
    List<String> out() {
        return List.copyOf(out);
    }

    /** Everything on standard error so far. */
    List<String> err() {
        return List.copyOf(err);
    }

    /** Waits for a line on standard output and gives the first of that kind. */
    String awaitLine(Predicate<String> wanted) {
        await().until(() -> !process.isAlive() || out.stream().anyMatch(wanted));
        return out.stream().filter(wanted).findFirst().orElseThrow(() -> new AssertionError(said()));
    }

    /** Waits for a line on standard error. */
    void awaitWords(String words) {
        await().until(() -> !process.isAlive() || err.stream().anyMatch(line -> line.contains(words)));
        if (err.stream().noneMatch(line -> line.contains(words))) {
            throw new AssertionError(said());
        }
    }

    /** Waits for its end and gives its exit code; all that it said has been read then. */
    int awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("it goes on; " + said());
            }
            for (Thread reader : readers) {
                reader.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
        return process.exitValue();
    }

    /** Sends a signal, such as INT, and waits for the end. */
    int end(String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return awaitEnd();
    }

    String said() {
        return String.join("\n", out) + "\n--\n" + String.join("\n", err);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
