package dev.crosswire.alerts.rest;

import static dev.crosswire.alerts.SampleFindings.finding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.alerts.HttpProbe;
import dev.crosswire.alerts.HttpProbe.Answer;
import dev.crosswire.alerts.index.AlertIndex;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every answer of the service, whatever is asked. */
@MicronautTest
@Property(name = "crosswire.alerts.kafka", value = "off")
class EveryAnswerTest {

    @Inject
    EmbeddedServer server;

    @Inject
    AlertIndex index;

    private HttpProbe http = new HttpProbe(java.net.URI.create("http://localhost"));

    @BeforeEach
    void connect() {
        http = new HttpProbe(server.getURI());
        index.begin(1);
        index.put(finding("cap").build(), 0, 0);
    }

    @AfterEach
    void disconnect() {
        http.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/alerts",
                "/api/v1/alerts/cap",
                "/api/v1/alerts/none",
                "/api/v1/alerts?limit=0",
                "/api/v1/alerts.csv",
                "/alerts.atom",
                "/api/v1/nothing",
                "/health",
                "/prometheus",
                "/openapi.yml",
                "/alerts"
            })
    void carriesItsRequestsNameAndNothingThatABrowserCouldBeMisledWith(String path) {
        Answer named = http.get(path, "X-Request-Id", "night-desk_7.1");
        assertThat(named.response().headers().allValues("X-Request-Id")).containsExactly("night-desk_7.1");
        assertThat(named.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(named.header("Content-Security-Policy").orElse("")).startsWith("default-src 'none'");
        assertThat(named.header("X-Frame-Options")).hasValue("DENY");
        assertThat(named.header("Cross-Origin-Resource-Policy")).hasValue("same-origin");
        assertThat(named.header("Referrer-Policy")).hasValue("no-referrer");

        Answer unnamed = http.get(path);
        assertThat(unnamed.header("X-Request-Id").orElse("")).matches("[0-9a-f]{16}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "<b>", "a;b", "%0d%0aSet-Cookie:x", "${jndi:x}"})
    void replacesANameThatCouldForgeALineOfTheLog(String hostile) {
        Answer answer = http.get("/api/v1/alerts?limit=0", "X-Request-Id", hostile);

        assertThat(answer.header("X-Request-Id").orElse("")).matches("[0-9a-f]{16}");
        assertThat(answer.json().get("requestId").asText())
                .isEqualTo(answer.header("X-Request-Id").orElse(""));
        assertThat(http.get("/api/v1/alerts", "X-Request-Id", "a".repeat(65))
                        .header("X-Request-Id")
                        .orElse(""))
                .hasSize(16);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /api/v1/nothing                | application/json | 404 | There is nothing at this path",
                "GET    | /api/v1/alerts/none            | application/json | 404 | There is no alert with this id",
                "GET    | /api/v1/alerts?sort=best       | application/json | 400 | The parameter \"sort\" cannot be",
                "POST   | /api/v1/alerts                 | application/json | 405 | POST is not possible at this path;"
                        + " allowed: GET, HEAD",
                "DELETE | /api/v1/alerts/cap             | application/json | 405 | DELETE is not possible at this"
                        + " path; allowed: GET, HEAD",
                "PUT    | /alerts.atom                   | application/json | 405 | PUT is not possible at this path;"
                        + " allowed: GET, HEAD",
                "GET    | /api/v1/alerts                 | image/png        | 406 | This path does not answer in a"
                        + " type",
                "GET    | /api/v1/alerts?cursor=x        | application/json | 400 | The parameter \"cursor\" cannot be",
                "GET    | /api/v1/alerts/%00             | application/json | 404 | There is no alert with this id",
                "GET    | /assets/../application.properties | application/json | 404 | There is nothing at this path"
            })
    void isAProblemWithASentenceWhereSomethingIsWrong(
            String method, String path, String accepted, int status, String sentence) {
        Answer answer = http.send(method, path, "", "Accept", accepted);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.header("Cache-Control")).hasValue("no-store");
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
        assertThat(answer.json().get("type").asText()).isEqualTo("about:blank");
        assertThat(answer.json().get("title").asText()).isNotBlank();
        assertThat(answer.json().get("detail").asText()).startsWith(sentence);
        assertThat(answer.json().get("requestId").asText())
                .isEqualTo(answer.header("X-Request-Id").orElse(""));
    }

    @Test
    void namesWhatIsAllowedWhereAMethodIsNot() {
        assertThat(http.send("POST", "/api/v1/alerts", "{}", "Content-Type", "application/json")
                        .header("Allow")
                        .orElse(""))
                .contains("GET")
                .contains("HEAD");
    }

    @Test
    void refusesAnIdThatIsLongerThanAnyCouldBe() {
        Answer answer = http.get("/api/v1/alerts/" + "a".repeat(201));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("detail").asText()).startsWith("The id in the path has 201 characters");
    }

    @Test
    void isShortWhereTheClientHasItAlready() {
        for (String path : new String[] {"/api/v1/alerts", "/api/v1/alerts/cap", "/alerts.atom", "/openapi.yml"}) {
            Answer first = http.get(path);
            String tag = first.header("ETag").orElse("");
            assertThat(tag).as(path).startsWith("W/\"");

            Answer again = http.get(path, "If-None-Match", "\"other\", " + tag);
            assertThat(again.status()).as(path).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.header("ETag")).as(path).hasValue(tag);
        }
        String before = http.get("/api/v1/alerts/cap").header("ETag").orElse("");
        index.put(finding("cap").version(2).build(), 0, 1);

        Answer changed = http.get("/api/v1/alerts/cap", "If-None-Match", before);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().get("version").asInt()).isEqualTo(2);
        assertThat(http.get("/alerts.atom", "If-None-Match", "W/\"x\"").status())
                .isEqualTo(200);
    }

    @Test
    void hasNoBodyWhereOnlyItsHeadersAreAskedFor() {
        for (String path : new String[] {
            "/api/v1/alerts", "/api/v1/alerts/cap", "/api/v1/alerts.csv", "/alerts.atom", "/openapi.yml"
        }) {
            Answer get = http.get(path);
            Answer head = http.send("HEAD", path, "");
            assertThat(head.status()).as(path).isEqualTo(get.status());
            assertThat(head.body()).isEmpty();
            assertThat(head.header("Content-Type")).as(path).isEqualTo(get.header("Content-Type"));
            assertThat(head.header("ETag")).as(path).isEqualTo(get.header("ETag"));
        }
    }
}
