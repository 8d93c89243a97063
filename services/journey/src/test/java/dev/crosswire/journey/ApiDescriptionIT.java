package dev.crosswire.journey;

import static dev.crosswire.journey.Newsroom.EVENING;
import static dev.crosswire.journey.Newsroom.await;
import static dev.crosswire.journey.Newsroom.capArticle;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosswire.access.AccountsFile;
import dev.crosswire.access.PasswordHash;
import dev.crosswire.access.Role;
import dev.crosswire.access.User;
import dev.crosswire.local.LocalStack;
import dev.crosswire.local.Part;
import dev.crosswire.local.StackSettings;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Every answer of a running alerts service is one that its own description promises. */
@TestInstance(Lifecycle.PER_CLASS)
class ApiDescriptionIT {

    private static final String PASSWORD = "a long password";

    private LocalStack stack;
    private Newsroom newsroom;
    private final InstantSource clock = InstantSource.system();
    private HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    void startEverything(@TempDir Path data) {
        stack = LocalStack.started(StackSettings.isolated(data, ""));
        newsroom = new Newsroom(stack);
    }

    @AfterAll
    void stopEverything() {
        newsroom.close();
        stack.close();
        http.shutdownNow();
    }

    @Test
    void promisesWhatTheServiceAnswers() {
        ApiDescription description = ApiDescription.of(get("/openapi.yml").body());
        newsroom.accept(capArticle("northwire", EVENING, "Poland", "300,000"));
        newsroom.accept(capArticle("meridian", EVENING.plusSeconds(600), "Poland", "220,000"));
        JsonNode alert = newsroom.awaitContradiction("Poland");
        String id = alert.get("id").asText();
        String subject = encoded(alert.at("/subject/key").asText());
        await().untilAsserted(() -> assertThat(
                        Newsroom.tree(get("/api/v1/claims").body()).get("total").asInt())
                .isEqualTo(2));

        for (String path : List.of(
                "/api/v1/alerts",
                "/api/v1/alerts?kind=contradiction&source=northwire&q=poland&sort=severity&limit=1&muted=false",
                "/api/v1/alerts?kind=nothing",
                "/api/v1/alerts/" + id,
                "/api/v1/alerts/none",
                "/api/v1/alerts.csv",
                "/api/v1/alerts.csv?limit=0",
                "/api/v1/alerts.ndjson",
                "/api/v1/alerts.ndjson?cursor=x",
                "/alerts.atom",
                "/alerts.atom?sort=best",
                "/api/v1/claims",
                "/api/v1/claims?source=meridian&sort=observed&limit=1",
                "/api/v1/claims?cursor=x",
                "/api/v1/subjects/" + subject,
                "/api/v1/subjects/none",
                "/api/v1/sources",
                "/api/v1/stats",
                "/api/v1/me",
                "/api/v1/admin/sessions",
                "/api/v1/admin/audit",
                "/api/v1/admin/audit?limit=x",
                "/api/v1/alerts/stream?cursor=x",
                "/api/v1/mutes",
                "/api/v1/mutes?expired=true",
                "/api/v1/mutes?expired=x")) {
            HttpResponse<String> answer = get(path);
            description.covers(
                    "get",
                    URI.create(path).getRawPath(),
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type"),
                    answer.body());
            assertThat(answer.headers().firstValue("X-Request-Id")).as(path).isPresent();
        }
        get("/api/v1/alerts.ndjson")
                .body()
                .lines()
                .forEach(line -> description.covers("AlertJson", Newsroom.tree(line)));
        String tag = get("/api/v1/sources").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> known = send(request("/api/v1/sources").header("If-None-Match", tag));
        description.covers("get", "/api/v1/sources", known.statusCode(), Optional.empty(), known.body());

        coversWhatPeopleDo(description, id);
        coversTheEvents(description, id);
        covers(description, "post", "/api/v1/session", "{\"name\":\"anna\",\"password\":\"any\"}");
        covers(description, "delete", "/api/v1/session", "");
        covers(description, "delete", "/api/v1/admin/sessions/anna", "");
        assertThat(description.answered()).isEqualTo(description.operations());
    }

    /** Another alerts service of the same stack, which has accounts, as admins and strangers meet it. */
    @Test
    void promisesWhatAServiceWithAccountsAnswers(@TempDir Path data) {
        Path file = data.resolve("accounts");
        PasswordHash hash = PasswordHash.of(PASSWORD.toCharArray());
        new AccountsFile(file).put(new User("ada", Role.ADMIN, hash));
        StackSettings same = StackSettings.isolated(data, "")
                .servicesAgainst(stack.wire().bootstrapServers(), stack.wire().registryUrl());
        StackSettings guarded = new StackSettings(
                data,
                same.home(),
                Set.of(Part.ALERTS),
                same.ports(),
                same.topicPrefix(),
                same.external(),
                same.programs(),
                Map.of(Part.ALERTS, List.of("-Dcrosswire.access.file=" + file)),
                same.patience(),
                same.caches());
        try (LocalStack alerts = LocalStack.started(guarded);
                HttpClient admin = HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .build()) {
            Service service = new Service(alerts.endpoints().uri(Part.ALERTS).resolve("/"), admin);
            ApiDescription description = ApiDescription.of(
                    service.send(service.request("/openapi.yml")).body());
            String sign = "{\"name\":\"ada\",\"password\":\"%s\"}";
            for (String path : List.of("/api/v1/me", "/api/v1/admin/sessions", "/api/v1/admin/audit")) {
                assertThat(service.covers(description, "get", path, "").statusCode())
                        .as(path)
                        .isEqualTo(401);
            }
            assertThat(service.covers(description, "post", "/api/v1/session", sign.formatted("wrong"))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(service.covers(description, "post", "/api/v1/session", sign.formatted(PASSWORD))
                            .statusCode())
                    .isEqualTo(204);
            JsonNode me = Newsroom.tree(
                    service.covers(description, "get", "/api/v1/me", "").body());
            assertThat(me.get("role").asText()).isEqualTo("ADMIN");
            assertThat(Newsroom.tree(service.covers(description, "get", "/api/v1/admin/sessions", "")
                                    .body())
                            .get("sessions"))
                    .hasSize(1);
            assertThat(Newsroom.tree(service.covers(description, "get", "/api/v1/admin/audit?limit=2", "")
                                    .body())
                            .get("entries"))
                    .hasSize(2);
            assertThat(service.covers(description, "delete", "/api/v1/admin/sessions/ada", "")
                            .statusCode())
                    .as("without the token of the session")
                    .isEqualTo(403);
            Service signed = new Service(
                    service.address(),
                    admin,
                    Map.of("Crosswire-Csrf", me.get("csrf").asText()));
            assertThat(signed.covers(description, "delete", "/api/v1/admin/sessions/nobody", "")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(signed.covers(description, "delete", "/api/v1/session", "")
                            .statusCode())
                    .isEqualTo(204);
            assertThat(signed.covers(description, "get", "/api/v1/me", "").statusCode())
                    .isEqualTo(401);
        }
    }

    private void coversWhatPeopleDo(ApiDescription description, String id) {
        String path = "/api/v1/alerts/" + id + "/actions";
        for (String body : List.of(
                "{\"action\":\"ACKNOWLEDGE\",\"note\":\"asked the desk\"}",
                "{\"action\":\"ASSIGN\",\"assignee\":\"anna\"}",
                "{\"action\":\"DANCE\"}",
                "no JSON")) {
            covers(description, "post", path, body);
        }
        covers(description, "post", "/api/v1/alerts/none/actions", "{\"action\":\"REOPEN\"}");
        covers(description, "get", "/api/v1/alerts/" + id, "");
        String mute = "{\"filter\":{\"source\":\"nobody\"},\"reason\":\"a test\",\"until\":\""
                + clock.instant().plus(Duration.ofHours(1)) + "\"}";
        covers(description, "post", "/api/v1/mutes/preview", "{\"filter\":{\"kind\":\"contradiction\"}}");
        covers(description, "post", "/api/v1/mutes", "{\"filter\":{}}");
        String muteId = Newsroom.tree(
                        covers(description, "post", "/api/v1/mutes", mute).body())
                .get("id")
                .asText();
        covers(description, "get", "/api/v1/mutes", "");
        covers(description, "delete", "/api/v1/mutes/" + muteId, "");
        covers(description, "delete", "/api/v1/mutes/none", "");
    }

    private HttpResponse<String> covers(ApiDescription description, String method, String path, String body) {
        return service().covers(description, method, path, body);
    }

    private void coversTheEvents(ApiDescription description, String id) {
        try (EventStream stream = newsroom.listen(Optional.of(newsroom.streamCursor()))) {
            await().until(() -> !stream.events().isEmpty());
            newsroom.accept(capArticle("southpost", EVENING.plusSeconds(900), "Poland", "250,000"));
            covers(description, "post", "/api/v1/alerts/" + id + "/actions", "{\"action\":\"NOTE\",\"note\":\"x\"}");
            await().until(() -> stream.events().stream()
                    .map(EventStream.Event::name)
                    .collect(Collectors.toSet())
                    .containsAll(Set.of("alert", "action", "heartbeat")));
            stream.events().forEach(event -> description.coversEvent("/api/v1/alerts/stream", event.data()));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path) {
        return service().request(path);
    }

    private HttpResponse<String> get(String path) {
        return send(request(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return service().send(request);
    }

    private Service service() {
        return new Service(stack.endpoints().uri(Part.ALERTS).resolve("/"), http, Map.of("Crosswire-Actor", "anna"));
    }

    /** A service and who asks it. */
    private record Service(URI address, HttpClient http, Map<String, String> headers) {

        Service(URI address, HttpClient http) {
            this(address, http, Map.of());
        }

        HttpResponse<String> covers(ApiDescription description, String method, String path, String body) {
            HttpRequest.Builder request = request(path);
            if (!body.isEmpty()) {
                request.header("Content-Type", "application/json");
            }
            HttpResponse<String> answer = send(request.method(
                    method.toUpperCase(Locale.ROOT),
                    body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body)));
            description.covers(
                    method,
                    URI.create(path).getRawPath(),
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type"),
                    answer.body());
            return answer;
        }

        HttpRequest.Builder request(String path) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path.substring(1)));
            headers.forEach(request::header);
            return request;
        }

        HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            } catch (IOException e) {
                throw new AssertionError("no answer", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }
    }
}
