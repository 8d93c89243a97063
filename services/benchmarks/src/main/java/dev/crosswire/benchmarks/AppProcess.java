package dev.crosswire.benchmarks;

import dev.crosswire.local.Attached;
import dev.crosswire.wire.WireSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * One program under measurement in a virtual machine of its own, which ends with this one however that ends. All get the
 * same heap, collector and number of stream threads.
 */
final class AppProcess implements AutoCloseable {

    private static final Duration STOP_WITHIN = Duration.ofSeconds(30);

    private final Process process;
    private final Path log;

    private AppProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a main class.
     *
     * @param folder of its state and its log
     * @param machine arguments for its virtual machine, after the others
     */
    static AppProcess start(
            String mainClass, WireSettings wire, Path folder, Map<String, String> properties, List<String> machine) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(machine);
        wire.kafka().forEach((name, value) -> command.add("-Dcrosswire.kafka." + name + "=" + value));
        command.add("-Dcrosswire.registry.url=" + wire.registryUrl());
        command.add("-Dcrosswire.topic-prefix=" + wire.topicPrefix());
        command.add("-Dcrosswire.state.dir=" + folder.resolve("state"));
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Attached.class.getName(), mainClass));
        try {
            Files.createDirectories(folder);
            Path log = folder.resolve("log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return new AppProcess(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(mainClass + " could not be started", e);
        }
    }

    /** The product's own checker. */
    static AppProcess checker(WireSettings wire, Path folder, Work work) {
        return start(
                "dev.crosswire.checker.CheckerService",
                wire,
                folder,
                Map.of("crosswire.http.port", "0"),
                work.machine());
    }

    /** The group and the prefix of the internal topics of the checker on these topics. */
    static String checkerGroup(WireSettings wire) {
        return wire.topicPrefix() + "crosswire-checker";
    }

    /** Processor time that it has used since it started. */
    Duration cpu() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it comes to its end by itself in so much time. */
    boolean endsWithin(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits until its log has a line with this text so many times. */
    void awaitLine(String text, int times, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (lines(text) < times) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("\"" + text + "\" did not come: " + lastWords());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    /** How often its log has this text. */
    long lines(String text) {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(text)).count();
        } catch (IOException e) {
            throw new UncheckedIOException(log + " cannot be read", e);
        }
    }

    /** The last line of its log with this text; its last lines where there is none. */
    String lastWords(String text) {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(text))
                    .reduce((before, after) -> after)
                    .orElseGet(this::lastWords);
        } catch (IOException e) {
            throw new UncheckedIOException(log + " cannot be read", e);
        }
    }

    /** The end of its log. */
    String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 10), lines.size()));
        } catch (IOException e) {
            return "its log cannot be read";
        }
    }

    /** Ends it as kill -9 does. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Asks it to end and waits for it. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
