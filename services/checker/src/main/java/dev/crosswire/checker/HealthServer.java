package dev.crosswire.checker;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** The checker's HTTP port: {@code /health} for whoever supervises it, {@code /prometheus} for whoever measures it. */
final class HealthServer implements AutoCloseable {

    private static final int UP = 200;
    private static final int DOWN = 503;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;

    private final HttpServer server;

    /**
     * Opens the port.
     *
     * @param stateWhenDown what the checker is doing instead of working; empty when it works
     * @throws IOException if the port cannot be had
     */
    HealthServer(String host, int port, Supplier<String> stateWhenDown, PrometheusMeterRegistry metrics)
            throws IOException {
        server = HttpServer.create(new InetSocketAddress(host, port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/health", exchange -> {
            String state = stateWhenDown.get();
            if (state.isEmpty()) {
                answer(exchange, "/health", UP, "application/json", "{\"status\":\"UP\"}");
            } else {
                answer(
                        exchange,
                        "/health",
                        DOWN,
                        "application/json",
                        "{\"status\":\"DOWN\",\"detail\":\"the checker is " + state + "\"}");
            }
        });
        server.createContext(
                "/prometheus",
                exchange -> answer(exchange, "/prometheus", UP, "text/plain; version=0.0.4", metrics.scrape()));
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, String path, int status, String type, String body)
            throws IOException {
        try (exchange) {
            // The server takes a context for every path that begins with it.
            if (!exchange.getRequestURI().getPath().equals(path)) {
                exchange.sendResponseHeaders(NOT_FOUND, -1);
                return;
            }
            String method = exchange.getRequestMethod();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(NOT_ALLOWED, -1);
                return;
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            if (method.equals("HEAD")) {
                exchange.sendResponseHeaders(status, -1);
                return;
            }
            exchange.sendResponseHeaders(status, bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
