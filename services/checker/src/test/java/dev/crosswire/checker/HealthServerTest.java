package dev.crosswire.checker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.vitals.Health;
import dev.crosswire.vitals.Vitals;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init")
class HealthServerTest {

    private static final Health BEHIND = new Health() {
        @Override
        public Optional<String> ailment() {
            return Optional.empty();
        }

        @Override
        public Optional<String> obstacle() {
            return Optional.of("The checker is behind.");
        }
    };

    private final HttpClient http = HttpClient.newHttpClient();
    private HealthServer server;

    @BeforeEach
    void start() throws Exception {
        server = new HealthServer("127.0.0.1", 0, BEHIND, Vitals.registry());
    }

    @AfterEach
    void stop() {
        http.shutdownNow();
        server.close();
    }

    private HttpResponse<String> send(String method, String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
        return http.send(
                HttpRequest.newBuilder(uri)
                        .method(method, BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void livesThoughItIsNotReady() throws Exception {
        assertThat(send("GET", "/health/liveness").statusCode()).isEqualTo(200);
        HttpResponse<String> readiness = send("GET", "/health/readiness");
        assertThat(readiness.statusCode()).isEqualTo(503);
        assertThat(readiness.body()).isEqualTo("{\"status\":\"DOWN\",\"reason\":\"The checker is behind.\"}");
        assertThat(readiness.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(send("HEAD", "/health").statusCode()).isEqualTo(503);
    }

    @Test
    void servesWhatIsMeasured() throws Exception {
        HttpResponse<String> metrics = send("GET", "/prometheus");

        assertThat(metrics.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        assertThat(metrics.body()).contains("crosswire_build_info{", "jvm_memory_used_bytes{", "process_cpu_usage ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/health/", "/health/else", "/healthy", "/prometheus/else", "/stop"})
    void hasNothingElse(String path) throws Exception {
        assertThat(send("GET", path).statusCode()).isEqualTo(404);
    }

    @Test
    void takesNothing() throws Exception {
        HttpResponse<String> answer = send("POST", "/prometheus");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
    }
}
