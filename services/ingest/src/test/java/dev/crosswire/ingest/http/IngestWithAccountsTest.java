package dev.crosswire.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.access.AccountsFile;
import dev.crosswire.access.Right;
import dev.crosswire.access.Token;
import dev.crosswire.access.TokenText;
import dev.crosswire.ingest.intake.Readiness;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NonNull;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** With accounts ingest takes articles from programs that have a token for it, and from nobody else. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class IngestWithAccountsTest implements TestPropertyProvider {

    private static final String ARTICLE = """
            {"id": "guarded", "source": "northwire", "title": "Talks end", "publishedAt": "2026-01-06T18:30:00Z", "text": "One."}
            """;

    private final String ingestToken = TokenText.fresh();
    private final String readToken = TokenText.fresh();

    @Inject
    private EmbeddedServer server;

    @Inject
    private Readiness readiness;

    @Inject
    private EdgesForTests edges;

    @Override
    public @NonNull Map<String, String> getProperties() {
        try {
            Path path = Files.createTempDirectory("crosswire-accounts").resolve("accounts");
            AccountsFile file = new AccountsFile(path);
            file.put(new Token("feed", Set.of(Right.INGEST), TokenText.digest(ingestToken)));
            file.put(new Token("reader", Set.of(Right.READ, Right.ACT), TokenText.digest(readToken)));
            return Map.of("crosswire.access.file", path.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void takesArticlesWithATokenForThem() throws Exception {
        readiness.ready();

        assertThat(post("Bearer " + ingestToken).statusCode()).isEqualTo(202);
    }

    @Test
    void namesClaimsThatAreGivenAfterTheTokenThatGaveThem() throws Exception {
        readiness.ready();
        String body = """
                {"id": "signed", "source": "northwire", "title": "Talks end", "publishedAt": "2026-01-06T18:30:00Z",
                 "claims": [{"type": "country-total", "quantity": {"value": 35, "bound": "EXACT", "unit": "count"},
                             "modality": "ACTUAL", "polarity": "ASSERTED", "confidence": 0.9,
                             "evidence": {"sentence": "35 countries came."}}]}
                """;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.getURL() + "/api/v1/claims"))
                .header("Content-Type", "application/json");

        assertThat(send(request.POST(BodyPublishers.ofString(body))).statusCode())
                .isEqualTo(401);
        assertThat(send(request.header("Authorization", "Bearer " + ingestToken))
                        .statusCode())
                .isEqualTo(202);
        assertThat(edges.published("signed")
                        .getFirst()
                        .claims()
                        .getFirst()
                        .evidence()
                        .extractor())
                .isEqualTo("feed");
    }

    @Test
    void refusesEverybodyElseInOneSentence() throws Exception {
        readiness.ready();

        HttpResponse<String> stranger = post("");
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(stranger.body()).contains("This needs an account");
        assertThat(post("Bearer " + TokenText.fresh()).statusCode()).isEqualTo(401);
        assertThat(post("Bearer " + readToken).statusCode()).isEqualTo(403);
    }

    @Test
    void needsNoneForHealthAndMetricsAndOffersNoSignIn() throws Exception {
        assertThat(get("/health").statusCode()).isIn(200, 503);
        assertThat(get("/prometheus").statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(get("/env").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> post(String authorization) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.getURL() + "/api/v1/articles"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(ARTICLE));
        return send(authorization.isEmpty() ? request : request.header("Authorization", authorization));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(server.getURL() + path)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
