package dev.crosswire.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The containers of a compose file as processes of this machine: each is given the environment and the command that its
 * container would be given and nothing else, with names, ports and folders replaced by what they are here. The root is
 * not read-only and memory is not bounded here; Java is told the limit, and sizes its heap by it.
 */
final class ComposedContainers implements AutoCloseable {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final ComposeFile file;
    private final Path folder;
    private final Map<String, OtherProgram> running = new LinkedHashMap<>();
    private final Map<String, Integer> ports = new HashMap<>();
    private final Map<String, String> replaced = new LinkedHashMap<>();

    ComposedContainers(ComposeFile file, Path folder) {
        this.file = file;
        this.folder = folder;
        // What listens in a container under a name or on every address, and may be reached there.
        for (String port : List.of("19092", "9092", "9093")) {
            String here = "127.0.0.1:" + port("kafka:" + port);
            replaced.put("kafka:" + port, here);
            replaced.put("://:" + port, "://" + here);
        }
        replaced.put("HOST://127.0.0.1:9092", "HOST://127.0.0.1:" + port("kafka:9092"));
        replaced.put("registry:8080", "127.0.0.1:" + port("registry:8080"));
        replaced.put("0.0.0.0", "127.0.0.1");
    }

    /** The port that stands here for one of a container, such as "ingest:8081". */
    int port(String service) {
        return ports.computeIfAbsent(service, ComposedContainers::freePort);
    }

    /** A folder that stands here for those that the container writes to. */
    Path folder(String service) {
        try {
            return Files.createDirectories(folder.resolve(service + "-files"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a command in a container of this service; more of the environment wins over the file's. */
    OtherProgram start(String service, List<String> command, Map<String, String> more) {
        OtherProgram program = run(service, command, more);
        running.put(service, program);
        return program;
    }

    /** Runs a command in a container of this service, as its health check is, and waits for its end. */
    OtherProgram run(String service, List<String> command, Map<String, String> more) {
        Map<String, String> environment = new LinkedHashMap<>();
        file.service(service).environment().forEach((name, value) -> environment.put(name, here(service, value)));
        environment.putAll(more);
        List<String> all = new ArrayList<>(List.of("env", "-i", "PATH=/usr/bin:/bin"));
        environment.forEach((name, value) -> all.add(name + "=" + value));
        command.forEach(word -> all.add(word.equals("java") ? JAVA : word));
        return new OtherProgram(all);
    }

    /** Exit code of the health check that the file has for this service, with paths of the image as they are here. */
    int checkHealth(String service, UnaryOperator<String> paths) {
        List<String> check = file.service(service).healthCheck();
        if (!check.getFirst().equals("CMD")) {
            throw new AssertionError("a health check that is no command: " + check);
        }
        List<String> command = check.subList(1, check.size()).stream()
                .map(word -> paths.apply(atItsPort(service, word)))
                .toList();
        try (OtherProgram program = run(service, command, Map.of())) {
            return program.awaitEnd();
        }
    }

    /** All that a container said, where it matters why it does not do what it should. */
    String said(String service) {
        OtherProgram program = running.get(service);
        return program == null ? "not started" : program.said();
    }

    private String here(String service, String value) {
        String text = value;
        for (Map.Entry<String, String> one : replaced.entrySet()) {
            text = text.replace(one.getKey(), one.getValue());
        }
        for (String place : file.service(service).writable().keySet()) {
            if (text.startsWith(place)) {
                text = folder(service) + text.substring(place.length());
            }
        }
        return text;
    }

    /** Inside a container a service asks itself on loopback, at a port that is another here. */
    private String atItsPort(String service, String word) {
        String text = word;
        for (Map.Entry<String, Integer> one : ports.entrySet()) {
            if (one.getKey().startsWith(service + ":")) {
                String inside = one.getKey().substring(service.length() + 1);
                text = text.replace("127.0.0.1:" + inside, "127.0.0.1:" + one.getValue())
                        .replace("/dev/tcp/127.0.0.1/" + inside, "/dev/tcp/127.0.0.1/" + one.getValue());
            }
        }
        return text;
    }

    private static int freePort(String ignored) {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last started first. */
    @Override
    public void close() {
        List<OtherProgram> programs = new ArrayList<>(running.values());
        programs.reversed().forEach(OtherProgram::close);
    }
}
