package dev.crosswire.alerts;

import static dev.crosswire.alerts.SampleFindings.finding;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crosswire.access.AccountsFile;
import dev.crosswire.access.PasswordHash;
import dev.crosswire.access.Right;
import dev.crosswire.access.Role;
import dev.crosswire.access.Token;
import dev.crosswire.access.TokenText;
import dev.crosswire.access.User;
import dev.crosswire.alerts.index.AlertIndex;
import dev.crosswire.alerts.topic.ReadingStatus;
import io.micronaut.context.annotation.Property;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NonNull;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The alerts service where there are accounts: the page is anybody's, what it shows is not. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Property(name = "crosswire.alerts.kafka", value = "off")
@SuppressWarnings("NullAway.Init")
class AlertsWithAccountsTest implements TestPropertyProvider {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "a long password";
    private static final String NOTE = "{\"action\":\"NOTE\",\"note\":\"seen\",\"actor\":\"somebody else\"}";

    private final String readToken = TokenText.fresh();
    private final String actToken = TokenText.fresh();
    private final HttpClient client = HttpClient.newHttpClient();

    @Inject
    private EmbeddedServer server;

    @Inject
    private AlertIndex index;

    @Inject
    private ReadingStatus reading;

    @Override
    public @NonNull Map<String, String> getProperties() {
        try {
            Path path = Files.createTempDirectory("crosswire-accounts").resolve("accounts");
            AccountsFile file = new AccountsFile(path);
            PasswordHash hash = PasswordHash.of(PASSWORD.toCharArray());
            file.put(new User("vera", Role.VIEWER, hash));
            file.put(new User("edda", Role.EDITOR, hash));
            file.put(new Token("reader", Set.of(Right.READ), TokenText.digest(readToken)));
            file.put(new Token("actor", Set.of(Right.READ, Right.ACT), TokenText.digest(actToken)));
            return Map.of("crosswire.access.file", path.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void raiseAnAlert() {
        reading.caughtUp();
        index.begin(1);
        index.beginActions(UUID.randomUUID().getMostSignificantBits());
        index.put(finding("cap").build(), 0, 0);
    }

    @AfterEach
    void leave() {
        index.begin(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/alerts",
                "/api/v1/alerts/cap",
                "/api/v1/alerts/stream",
                "/api/v1/alerts.csv",
                "/api/v1/alerts.ndjson",
                "/alerts.atom",
                "/api/v1/claims",
                "/api/v1/subjects/any",
                "/api/v1/sources",
                "/api/v1/stats",
                "/api/v1/mutes",
                "/api/v1/me",
                "/api/v1/nothing"
            })
    void givesNoDataToAStranger(String path) throws Exception {
        HttpResponse<String> answer = send(request(path));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("detail").asText()).startsWith("This needs an account: sign in");
        assertThat(problem.path("requestId").asText())
                .isEqualTo(answer.headers().firstValue("X-Request-Id").orElseThrow());
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/alerts", "/alerts/cap", "/assets/main.js", "/openapi.yml", "/health/liveness", "/prometheus"})
    void givesThePageAndWhatMachinesAskToAnybody(String path) throws Exception {
        assertThat(send(request(path)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/alerts", "/api/v1/alerts/cap", "/api/v1/alerts.csv", "/alerts.atom", "/api/v1/stats"})
    void givesDataToAViewerAndToATokenForReading(String path) throws Exception {
        assertThat(send(signedIn("vera", request(path))).statusCode()).isEqualTo(200);
        assertThat(send(request(path).header("Authorization", "Bearer " + readToken))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void signsActionsWithTheNameOfWhoSignedInWhateverTheRequestSays() throws Exception {
        HttpResponse<String> answer = send(signedIn("edda", note()).header("Crosswire-Actor", "somebody%20else"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode actions = JSON.readTree(answer.body()).path("actions");
        assertThat(actions.get(actions.size() - 1).path("actor").asText()).isEqualTo("edda");
    }

    @Test
    void signsActionsOfAProgramWithTheNameOfItsToken() throws Exception {
        HttpResponse<String> answer = send(note().header("Authorization", "Bearer " + actToken));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).path("actions").findValuesAsText("actor"))
                .contains("actor");
    }

    @Test
    void letsNobodyActWhoMayOnlyRead() throws Exception {
        assertThat(send(note()).statusCode()).isEqualTo(401);
        assertThat(send(signedIn("vera", note())).statusCode()).isEqualTo(403);
        assertThat(send(note().header("Authorization", "Bearer " + readToken)).statusCode())
                .isEqualTo(403);
        assertThat(send(signedIn("vera", request("/api/v1/mutes").POST(BodyPublishers.ofString("{}"))))
                        .statusCode())
                .isEqualTo(403);
        assertThat(index.find("cap").orElseThrow().alert().human().notes()).isEmpty();
    }

    @Test
    void takesNoActionThatAnotherSiteMadeTheBrowserSend() throws Exception {
        String cookie = cookie("edda");

        assertThat(send(note().header("Cookie", cookie)).statusCode()).isEqualTo(403);
        assertThat(send(signedIn("edda", note()).header("Origin", "https://evil.example"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(index.find("cap").orElseThrow().alert().human().notes()).isEmpty();
    }

    private HttpRequest.Builder note() {
        return request("/api/v1/alerts/cap/actions")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(NOTE));
    }

    private HttpRequest.Builder signedIn(String name, HttpRequest.Builder request) throws Exception {
        String cookie = cookie(name);
        JsonNode me = JSON.readTree(
                send(request("/api/v1/me").header("Cookie", cookie)).body());
        return request.header("Cookie", cookie)
                .header("Crosswire-Csrf", me.path("csrf").asText());
    }

    private String cookie(String name) throws Exception {
        HttpResponse<String> answer = send(request("/api/v1/session")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"" + name + "\",\"password\":\"" + PASSWORD + "\"}")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.getURI().resolve(URI.create(path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
