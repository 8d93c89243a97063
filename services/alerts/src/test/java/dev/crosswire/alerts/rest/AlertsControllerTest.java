package dev.crosswire.alerts.rest;

import static dev.crosswire.alerts.SampleFindings.OPENED;
import static dev.crosswire.alerts.SampleFindings.claim;
import static dev.crosswire.alerts.SampleFindings.finding;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crosswire.alerts.index.AlertIndex;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.FindingState;
import dev.crosswire.core.finding.Severity;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
@Property(name = "crosswire.alerts.kafka", value = "off")
class AlertsControllerTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    EmbeddedServer server;

    @Inject
    AlertIndex index;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void fillTheIndex() {
        index.begin(1);
        index.put(finding("cap").build(), 0, 0);
        index.put(
                finding("countries")
                        .kind(FindingKind.CORROBORATION)
                        .severity(Severity.LOW)
                        .about("country-total", "Countries at the summit", "Countries at the summit: 35")
                        .desks("politics", "world")
                        .cluster("35", 35, 3, 4, claim("c-35", "Daily Ledger", "A", "35"))
                        .gap(java.util.Optional.empty())
                        .opened(OPENED.minusSeconds(7200))
                        .updated(OPENED.plusSeconds(60))
                        .build(),
                1,
                0);
        index.put(
                finding("draft")
                        .kind(FindingKind.REVISION)
                        .severity(Severity.MEDIUM)
                        .opened(OPENED.minusSeconds(90_000))
                        .updated(OPENED.minusSeconds(90_000))
                        .state(FindingState.RESOLVED)
                        .build(),
                2,
                0);
    }

    @Test
    void showsAnAlertAsTheContractHasIt() throws Exception {
        JsonNode alert = get("/api/v1/alerts/cap").body();

        assertThat(fields(alert))
                .containsExactly(
                        "id",
                        "kind",
                        "state",
                        "severity",
                        "headline",
                        "withinOneSource",
                        "subject",
                        "reason",
                        "clusters",
                        "compatible",
                        "gap",
                        "version",
                        "openedAt",
                        "updatedAt",
                        "closedAt",
                        "desks",
                        "human",
                        "history",
                        "actions");
        assertThat(fields(alert.get("subject"))).containsExactly("key", "family", "type", "label", "entities", "place");
        assertThat(fields(alert.get("clusters").get(0)))
                .containsExactly("label", "low", "high", "unit", "origins", "reports", "claims");
        assertThat(fields(alert.get("clusters").get(0).get("claims").get(0)))
                .containsExactly(
                        "claimId",
                        "articleId",
                        "articleTitle",
                        "source",
                        "url",
                        "language",
                        "valueText",
                        "low",
                        "high",
                        "unit",
                        "bound",
                        "modality",
                        "polarity",
                        "population",
                        "place",
                        "authority",
                        "origin",
                        "originReason",
                        "publishedAt",
                        "observedAt",
                        "asOf",
                        "before",
                        "sentence",
                        "after",
                        "start",
                        "end",
                        "confidence",
                        "extractor");
        assertThat(alert.get("human").toString())
                .isEqualTo("{\"status\":\"NEW\",\"assignee\":null,\"mutedUntil\":null,\"notes\":[],\"mutedBy\":null}");
        assertThat(alert.get("gap").toString()).startsWith("{\"low\":700000,\"high\":800000,\"ratio\":1.14");
        assertThat(alert.get("openedAt").asText()).isEqualTo("2026-01-06T18:30:00Z");
        assertThat(alert.get("closedAt").isNull()).isTrue();
        assertThat(alert.get("compatible").toString()).isEqualTo("[]");
        JsonNode claim = alert.get("clusters").get(0).get("claims").get(0);
        assertThat(claim.get("valueText").asText()).isEqualTo("800,000 troops");
        assertThat(claim.get("sentence")
                        .asText()
                        .substring(claim.get("start").asInt(), claim.get("end").asInt()))
                .isEqualTo("800,000");
        assertThat(alert.get("clusters").get(0).get("low").toString()).isEqualTo("800000");
    }

    @Test
    void listsWithFacetsTotalAndCursorsAndWithoutHistory() throws Exception {
        JsonNode list = get("/api/v1/alerts").body();

        assertThat(fields(list)).containsExactly("alerts", "facets", "total", "next", "streamCursor");
        assertThat(fields(list.get("facets")))
                .containsExactly("kind", "state", "status", "severity", "source", "desk", "type");
        assertThat(list.get("total").asInt()).isEqualTo(3);
        assertThat(list.get("next").isNull()).isTrue();
        assertThat(list.get("alerts").get(0).has("history")).isFalse();
        assertThat(ids(list)).containsExactly("countries", "cap", "draft");
        assertThat(list.get("facets").get("source").toString())
                .isEqualTo("{\"meridian\":2,\"northwire\":2,\"Daily Ledger\":1}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind=contradiction                 | cap",
                "kind=CONTRADICTION,Revision        | cap,draft",
                "kind=contradiction&kind=revision   | cap,draft",
                "state=open                         | countries,cap",
                "state=RESOLVED                     | draft",
                "status=new                         | countries,cap,draft",
                "status=acknowledged                | ''",
                "severity=low,medium                | countries,draft",
                "source=daily+ledger                | countries",
                "source=meridian,Daily%20Ledger     | countries,cap,draft",
                "desk=politics                      | countries",
                "type=country-total                 | countries",
                "q=summit+35                        | countries",
                "q=MERIDIAN                         | cap,draft",
                "q=nothing+like+this                | ''",
                "since=2026-01-06T18:00:00Z         | countries,cap",
                "sort=severity                      | cap,draft,countries",
                "sort=opened                        | cap,countries,draft",
                "sort=origins                       | countries,cap,draft",
                "limit=1                            | countries",
                "kind=&state=&q=&limit=&cursor=     | countries,cap,draft",
                "unknown=1                          | countries,cap,draft"
            })
    void filtersAndSorts(String query, String expected) throws Exception {
        Answer answer = get("/api/v1/alerts?" + query.strip());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(String.join(",", ids(answer.body()))).isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind=disagreement   | kind     | contradiction, corroboration, revision, divergence",
                "state=closed        | state    | open, resolved, withdrawn",
                "status=x            | status   | new, acknowledged, resolved",
                "severity=3          | severity | low, medium, high",
                "sort=best           | sort     | updated, opened, severity, origins",
                "limit=0             | limit    | a whole number from 1 to 200",
                "limit=201           | limit    | a whole number from 1 to 200",
                "limit=-1            | limit    | a whole number from 1 to 200",
                "limit=99999999999   | limit    | a whole number from 1 to 200",
                "limit=1e3           | limit    | a whole number from 1 to 200",
                "since=yesterday     | since    | an instant such as",
                "since=24            | since    | an instant such as",
                "since=99999999d     | since    | an instant such as",
                "since=-24h          | since    | an instant such as",
                "cursor=AAAA         | cursor   | what \"next\" of the page before said",
                "cursor=%00%ff       | cursor   | what \"next\" of the page before said"
            })
    void refusesWhatMeansNothingAndSaysWhatIsAllowed(String query, String parameter, String allowed) throws Exception {
        Answer answer = get("/api/v1/alerts?" + query.strip());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(fields(answer.body())).containsExactly("type", "title", "status", "detail", "requestId");
        assertThat(answer.body().get("detail").asText())
                .startsWith("The parameter \"" + parameter.strip() + "\" cannot be ")
                .contains(allowed.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "' OR '1'='1",
                "../../../../etc/passwd",
                "%",
                "\u0000",
                "\uD800",
                "\u202Etxt.exe",
                "${jndi:ldap://x/y}",
                "{{7*7}}",
                "\r\nX-Injected: 1"
            })
    void survivesHostileValuesInEveryParameter(String hostile) throws Exception {
        String value = URLEncoder.encode(hostile, StandardCharsets.UTF_8);
        for (String parameter : List.of(
                "kind",
                "state",
                "status",
                "severity",
                "source",
                "desk",
                "type",
                "q",
                "since",
                "sort",
                "limit",
                "cursor")) {
            Answer answer = get("/api/v1/alerts?" + parameter + "=" + value);
            assertThat(answer.status()).as(parameter).isIn(200, 400);
            assertThat(answer.header("X-Injected")).isEmpty();
        }
        Answer stream = get("/api/v1/alerts/stream?cursor=" + value + "x");
        assertThat(stream.status()).isEqualTo(400);
        assertThat(stream.body().get("detail").asText()).startsWith("The parameter \"cursor\" is not one");
        assertThat(get("/api/v1/alerts/" + value.replace("+", "%20") + "x").status())
                .isEqualTo(404);
        assertThat(get("/api/v1/alerts").body().get("total").asInt()).isEqualTo(3);
    }

    @Test
    void refusesMoreValuesAndLongerOnesThanAnybodyNeeds() throws Exception {
        assertThat(get("/api/v1/alerts?source=" + "a,".repeat(101))
                        .body()
                        .get("detail")
                        .asText())
                .isEqualTo("The parameter \"source\" names 101 values and may name 100.");
        assertThat(get("/api/v1/alerts?q=" + "a".repeat(2001)).status()).isEqualTo(400);
        assertThat(get("/api/v1/alerts?sort=updated&sort=opened")
                        .body()
                        .get("detail")
                        .asText())
                .isEqualTo("The parameter \"sort\" is given 2 times and takes one value.");
    }

    @Test
    void pagesThroughTheListAndKeepsItsSort() throws Exception {
        List<String> seen = new ArrayList<>();
        JsonNode page = get("/api/v1/alerts?limit=2&sort=severity").body();
        seen.addAll(ids(page));
        String next = page.get("next").asText();
        page = get("/api/v1/alerts?limit=2&sort=severity&cursor=" + next).body();
        seen.addAll(ids(page));

        assertThat(page.get("next").isNull()).isTrue();
        assertThat(seen).containsExactly("cap", "draft", "countries");
        assertThat(get("/api/v1/alerts?limit=2&cursor=" + next)
                        .body()
                        .get("detail")
                        .asText())
                .contains("sorted by severity");
    }

    @Test
    void answersInProblemsWhereThereIsNothing() throws Exception {
        Answer missing = get("/api/v1/alerts/no-such-alert");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.contentType()).startsWith("application/problem+json");
        assertThat(missing.body().get("detail").asText()).startsWith("There is no alert with this id");

        Answer nowhere = get("/api/v1/nothing");
        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(nowhere.contentType()).startsWith("application/problem+json");

        Answer method = send(HttpRequest.newBuilder(server.getURI().resolve("/api/v1/alerts"))
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.body().get("detail").asText()).startsWith("POST is not possible");
    }

    @Test
    void isDownBeforeTheTopicIsReadAndGivesMetricsAndNoOtherManagementPath() throws Exception {
        Answer health = get("/health");
        assertThat(health.status()).isEqualTo(503);
        assertThat(health.body().toString())
                .isEqualTo("{\"status\":\"DOWN\",\"reason\":\"the alert topic has not been read yet\"}");

        assertThat(get("/health/readiness").status()).isEqualTo(503);
        assertThat(get("/health/liveness").status()).isEqualTo(200);

        String metrics = text("/prometheus");
        assertThat(metrics)
                .contains("crosswire_alerts_indexed{topic=\"alert\"} 3.0")
                .contains("crosswire_alerts_records_total{result=\"unreadable\",topic=\"alert\"}")
                .contains("crosswire_alerts_stream_clients")
                .contains("crosswire_ready 0.0")
                .contains("crosswire_alerts_open{kind=\"contradiction\"}")
                .contains("crosswire_alerts_stream_clients 0.0")
                .contains("crosswire_alerts_stream_clients_limit 1200.0")
                .contains("crosswire_http_requests_seconds_count{method=\"GET\",route=\"/health\",status=\"503\"}");
        for (String path : List.of("/beans", "/env", "/metrics", "/routes", "/loggers", "/info", "/refresh", "/stop")) {
            assertThat(get(path).status()).as(path).isEqualTo(404);
        }
    }

    private record Answer(int status, String contentType, JsonNode body, HttpResponse<String> response) {
        java.util.Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }
    }

    private Answer get(String pathAndQuery) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(server.getURI() + pathAndQuery)));
    }

    private String text(String path) throws Exception {
        return client.send(
                        HttpRequest.newBuilder(server.getURI().resolve(path)).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private Answer send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                JSON.readTree(response.body()),
                response);
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.get("alerts").forEach(alert -> ids.add(alert.get("id").asText()));
        return ids;
    }

    private static List<String> fields(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
