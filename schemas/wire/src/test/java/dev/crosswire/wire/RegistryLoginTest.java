package dev.crosswire.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client's logins are found as services, which get lost where its classes are taken from a larger jar. */
@SuppressWarnings("NullAway.Init")
class RegistryLoginTest {

    private final List<String> logins = new CopyOnWriteArrayList<>();
    private HttpServer registry;

    @BeforeEach
    void start() throws IOException {
        registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.createContext("/", exchange -> {
            logins.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            byte[] answer = "[]".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        registry.start();
    }

    @AfterEach
    void stop() {
        registry.stop(0);
    }

    private void ask(String userInfo, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put(
                "schema.registry.url",
                "http://" + userInfo + "127.0.0.1:" + registry.getAddress().getPort());
        try (Topics topics = new Topics(new WireSettings(Map.of(), all, ""))) {
            topics.askRegistry();
        }
    }

    private static String basic(String login) {
        return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void sendsTheNameAndPasswordOfTheSettings() {
        ask("", Map.of("basic.auth.credentials.source", "USER_INFO", "basic.auth.user.info", "name:password"));

        assertThat(logins).containsExactly(basic("name:password"));
    }

    @Test
    void sendsTheNameAndPasswordOfTheAddress() {
        ask("name:password@", Map.of("basic.auth.credentials.source", "URL"));

        assertThat(logins).containsExactly(basic("name:password"));
    }

    @Test
    void sendsAToken() {
        ask("", Map.of("bearer.auth.credentials.source", "STATIC_TOKEN", "bearer.auth.token", "a-token"));

        assertThat(logins).containsExactly("Bearer a-token");
    }
}
