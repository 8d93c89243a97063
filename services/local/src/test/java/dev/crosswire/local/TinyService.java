package dev.crosswire.local;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Stands in for a service: answers {@code /health} on the port of its settings and leaves a mark when it is asked to
 * end. With {@code tiny.exit} it ends at once with that code, with {@code tiny.health} it answers that status.
 */
public final class TinyService {

    private TinyService() {}

    static Program program() {
        return new Program(System.getProperty("java.class.path"), TinyService.class.getName(), List.of());
    }

    public static void main(String[] arguments) throws Exception {
        Integer exit = Integer.getInteger("tiny.exit");
        if (exit != null) {
            System.exit(exit);
        }
        int status = Integer.getInteger("tiny.health", 200);
        Path state = Files.createDirectories(Path.of(System.getProperty("crosswire.state.dir")));
        Files.deleteIfExists(state.resolve("stopped"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                Files.writeString(state.resolve("stopped"), "cleanly");
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }));
        int port = Integer.getInteger("crosswire.http.port", 0);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/health", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }
}
