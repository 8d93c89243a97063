package dev.crosswire.journey.secured;

import dev.crosswire.journey.SourceTree;
import dev.crosswire.local.Attached;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One program as it was packaged, in its own process, with settings that it finds for itself. It ends with this process. */
final class ServiceProcess implements AutoCloseable {

    private final String name;
    private final Process process;
    private final Path log;

    private ServiceProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /**
     * What to run.
     *
     * @param name of its log
     * @param module folder under {@code services/}
     * @param machine arguments for its virtual machine
     * @param arguments for the program
     */
    record What(String name, String module, String mainClass, List<String> machine, List<String> arguments) {

        What(String name, String module, String mainClass, String... machine) {
            this(name, module, mainClass, List.of(machine), List.of());
        }
    }

    /** @param environment beside that of this process, of which no setting of Crosswire is left */
    static ServiceProcess start(What what, Path folder, Map<String, String> environment) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xss512k",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(what.machine());
        command.addAll(List.of("-cp", classPath(what.module()) + File.pathSeparator + ownCode()));
        command.addAll(List.of(Attached.class.getName(), what.mainClass()));
        command.addAll(what.arguments());
        Path log = folder.resolve(what.name() + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Files.createDirectories(folder.resolve(what.name())).toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("CROSSWIRE_"));
        builder.environment().putAll(environment);
        return new ServiceProcess(what.name(), builder.start(), log);
    }

    private static String classPath(String module) throws IOException {
        Path target = SourceTree.root().resolve("services").resolve(module).resolve("target");
        return module.equals("local")
                ? target.resolve("registry/quarkus-run.jar").toString()
                : Files.readString(target.resolve("classpath.txt")).strip();
    }

    private static Path ownCode() {
        try {
            return Path.of(Attached.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static URI at(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What it has said so far. */
    String said() {
        try {
            return Files.readString(log, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What everybody on the machine sees of it. */
    @Nullable
    String commandLine() {
        return process.info().commandLine().orElse(null);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
