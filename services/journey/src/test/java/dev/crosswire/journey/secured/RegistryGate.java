package dev.crosswire.journey.secured;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/**
 * What stands before a registry that is not for everybody: TLS, a name and a password (401 without), and schemas that only some
 * may register (403 for the others).
 */
final class RegistryGate implements AutoCloseable {

    private static final String PATH = "/apis/ccompat/v7";

    private final HttpsServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI registry;
    private final Map<String, String> passwords;
    private final Set<String> writers;
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();

    /** @param writers users who may register schemas */
    RegistryGate(URI registry, SSLContext tls, Map<String, String> passwords, Set<String> writers) throws IOException {
        this.registry = registry;
        this.passwords = Map.copyOf(passwords);
        this.writers = Set.copyOf(writers);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** As clients are told it. */
    String url() {
        return "https://127.0.0.1:" + server.getAddress().getPort() + PATH;
    }

    /** How often a user was let in. */
    int askedBy(String user) {
        return asked.getOrDefault(user, 0);
    }

    /** Requests without a name and password that are right. */
    int refused() {
        return refused.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Optional<String> user = user(exchange);
            if (user.isEmpty()) {
                refused.incrementAndGet();
                exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"registry\"");
                answer(
                        exchange,
                        401,
                        "{\"error_code\":401,\"message\":\"Unauthorized\"}".getBytes(StandardCharsets.UTF_8));
                return;
            }
            asked.merge(user.get(), 1, Integer::sum);
            if (registers(exchange) && !writers.contains(user.get())) {
                answer(
                        exchange,
                        403,
                        "{\"error_code\":403,\"message\":\"Forbidden\"}".getBytes(StandardCharsets.UTF_8));
                return;
            }
            passOn(exchange, body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<String> user(HttpExchange exchange) {
        String header = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        if (!header.startsWith("Basic ")) {
            return Optional.empty();
        }
        String login =
                new String(Base64.getDecoder().decode(header.substring("Basic ".length())), StandardCharsets.UTF_8);
        String user = login.substring(0, Math.max(0, login.indexOf(':')));
        return login.equals(user + ":" + passwords.get(user)) ? Optional.of(user) : Optional.empty();
    }

    private static boolean registers(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return exchange.getRequestMethod().equals("PUT")
                || (exchange.getRequestMethod().equals("POST") && path.endsWith("/versions"));
    }

    private void passOn(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        registry.resolve(exchange.getRequestURI().toString()))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        for (String name : new String[] {"Content-Type", "Accept"}) {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        }
        HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        answer.headers()
                .firstValue("Content-Type")
                .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
        answer(exchange, answer.statusCode(), answer.body());
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        http.shutdownNow();
    }
}
