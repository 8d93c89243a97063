package dev.crosswire.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crosswire.ingest.intake.Readiness;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Clients are told to come again in a moment, while as much is in the service as may be. */
@MicronautTest
@Property(name = "crosswire.ingest.bytes-in-flight", value = "1000")
class BackPressureTest {

    private static final String ARTICLE = """
            {"id": "%s", "source": "northwire", "title": "Talks end", "publishedAt": "2026-01-06T18:30:00Z", "text": "One."}
            """;

    private final EmbeddedServer server;

    BackPressureTest(EmbeddedServer server, Readiness readiness) {
        this.server = server;
        readiness.ready();
    }

    private HttpResponse<String> post(HttpClient client, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + "/api/v1/articles"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void answers429WithRetryAfterUntilARequestBeforeHasItsAnswer() throws Exception {
        String slow = ARTICLE.formatted("slow") + " ".repeat(900);
        try (HttpClient client = HttpClient.newHttpClient();
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/articles HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                            + "Content-Length: " + slow.length() + "\r\n\r\n" + slow.substring(0, 50))
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();

            await().untilAsserted(() -> {
                HttpResponse<String> answer = post(client, ARTICLE.formatted("quick"));
                assertThat(answer.statusCode()).isEqualTo(429);
                assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
                assertThat(answer.body()).contains("post this again in a moment");
            });
            out.write(slow.substring(50).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(in.readLine()).isEqualTo("HTTP/1.1 202 Accepted");
            await().untilAsserted(() -> assertThat(
                            post(client, ARTICLE.formatted("quick")).statusCode())
                    .isEqualTo(202));
        }
    }
}
