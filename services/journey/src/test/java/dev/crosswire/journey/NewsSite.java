package dev.crosswire.journey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A site on an address of this machine alone. It serves what a test puts there, with an ETag, until the test puts something
 * else there. Sites on different addresses are different hosts: one that fails holds up no other.
 */
final class NewsSite implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Served> served = new ConcurrentHashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final Map<String, Integer> unchanged = new ConcurrentHashMap<>();

    private sealed interface Served {

        record Content(String type, String body, String tag) implements Served {}

        record Failure(int status) implements Served {}

        record Redirect(String to) implements Served {}
    }

    /** @param address such as 127.0.0.2 */
    NewsSite(String address) {
        try {
            server = HttpServer.create(new InetSocketAddress(address, 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** The whole address of a path. */
    String at(String path) {
        InetSocketAddress address = server.getAddress();
        return URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort())
                .resolve(path)
                .toString();
    }

    void put(String path, String type, String body) {
        String tag = "\"" + Integer.toHexString(body.hashCode()) + "-" + body.length() + "\"";
        served.put(path, new Served.Content(type, body, tag));
    }

    void fail(String path, int status) {
        served.put(path, new Served.Failure(status));
    }

    void redirect(String path, String to) {
        served.put(path, new Served.Redirect(to));
    }

    /** How often a path was asked for. */
    int asked(String path) {
        return asked.getOrDefault(path, 0);
    }

    /** How often it could say that nothing has changed. */
    int unchanged(String path) {
        return unchanged.getOrDefault(path, 0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Served found = served.getOrDefault(path, new Served.Failure(404));
            switch (found) {
                case Served.Content(String type, String body, String tag) -> {
                    exchange.getResponseHeaders().set("ETag", tag);
                    if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                        exchange.sendResponseHeaders(304, -1);
                        unchanged.merge(path, 1, Integer::sum);
                    } else {
                        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                        exchange.getResponseHeaders().set("Content-Type", type);
                        exchange.sendResponseHeaders(200, bytes.length);
                        exchange.getResponseBody().write(bytes);
                    }
                }
                case Served.Failure(int status) -> exchange.sendResponseHeaders(status, -1);
                case Served.Redirect(String to) -> {
                    exchange.getResponseHeaders().set("Location", to);
                    exchange.sendResponseHeaders(302, -1);
                }
            }
            asked.merge(path, 1, Integer::sum);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
