package dev.crosswire.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** One running part: its process, its log, and whether its end is wanted. */
final class ChildProcess {

    /**
     * Ctrl-C reaches every process of the terminal's group at once. The children leave it to the supervisor, which stops
     * them in order; what is ignored stays ignored across exec, and the process keeps its id.
     */
    private static final List<String> DEAF_TO_THE_TERMINAL =
            List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "crosswire");

    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final Part part;
    private final Process process;
    private final Path log;
    private final Thread logging;
    private volatile boolean endWanted;

    private ChildProcess(Part part, Process process, Path log, Thread logging) {
        this.part = part;
        this.process = process;
        this.log = log;
        this.logging = logging;
    }

    static ChildProcess start(Part part, List<String> command, Path workingDirectory, Path log) {
        List<String> all = new ArrayList<>(DEAF_TO_THE_TERMINAL);
        all.addAll(command);
        try {
            // Standard input stays a pipe that nobody writes to: see Attached.
            Process process = new ProcessBuilder(all)
                    .directory(workingDirectory.toFile())
                    .redirectErrorStream(true)
                    .start();
            Thread logging = Thread.ofPlatform()
                    .daemon()
                    .name("log-" + part.label())
                    .start(() -> new BoundedLog(log, process.getInputStream()).copy());
            return new ChildProcess(part, process, log, logging);
        } catch (IOException e) {
            throw new StackException(
                    "The " + part.description() + " could not be started: " + Sentences.causeOf(e) + ".", e);
        }
    }

    Part part() {
        return part;
    }

    ProcessMark mark() {
        return ProcessMark.of(process.toHandle());
    }

    Path log() {
        return log;
    }

    boolean endWanted() {
        return endWanted;
    }

    /** Whether it ended on SIGTERM, by its own hand: with 0, or as Java does with 143. */
    boolean endedAsAsked() {
        return endWanted && !process.isAlive() && (process.exitValue() == 0 || process.exitValue() == 143);
    }

    int exitCode() {
        return process.exitValue();
    }

    /** The last line of its log that tells why it ended, where there is one: nobody should have to look for it. */
    Optional<String> lastError() {
        try {
            // Its last words may still be on their way to the file.
            logging.join(LAST_WORDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.filter(ChildProcess::tellsOfAnError).reduce((earlier, later) -> later);
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static boolean tellsOfAnError(String line) {
        return line.contains(" ERROR ") || line.startsWith("Exception in thread") || line.startsWith("Error");
    }

    /** Runs something once it has ended, for whatever reason. */
    void whenEnded(Runnable then) {
        Thread.ofVirtual().name("end-of-" + part.label()).start(() -> {
            process.onExit().join();
            then.run();
        });
    }

    /** Waits at most so long for its end. */
    boolean endsWithin(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    /** Asks it to end, as SIGTERM does; returns at once. */
    void askToEnd() {
        endWanted = true;
        process.destroy();
    }

    /** Ends it without asking, as kill -9 does, and waits until it is gone. */
    void kill() {
        endWanted = true;
        process.destroyForcibly();
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new StackException(
                    "The " + part.description() + " (process " + process.pid() + ") cannot be killed.", e);
        }
    }

    /** Waits for an end that was asked for, and forces it when patience is over. */
    void awaitEnd(Duration patience) {
        if (!endsWithin(patience)) {
            kill();
        }
    }
}
