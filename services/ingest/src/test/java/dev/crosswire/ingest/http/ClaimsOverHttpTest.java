package dev.crosswire.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.ingest.article.ArticleLimits;
import dev.crosswire.ingest.intake.ReadArticle;
import dev.crosswire.ingest.intake.Readiness;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Posting claims as a client sees it, with Kafka off. */
@MicronautTest
class ClaimsOverHttpTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final EmbeddedServer server;
    private final Readiness readiness;
    private final EdgesForTests edges;
    private final HttpClient client = HttpClient.newHttpClient();

    ClaimsOverHttpTest(EmbeddedServer server, Readiness readiness, EdgesForTests edges) {
        this.server = server;
        this.readiness = readiness;
        this.edges = edges;
    }

    @BeforeEach
    void allIsWell() {
        readiness.ready();
    }

    @AfterEach
    void closeTheClient() {
        client.close();
    }

    @Test
    void publishesTheClaimsThatAreGivenAndReadsNoneItself() throws Exception {
        HttpResponse<String> answer = post(article("given", "35", claim("35", "0.9")));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body())
                .isEqualTo("{\"accepted\":[{\"id\":\"given\",\"version\":1,\"claims\":1,\"duplicate\":false}],"
                        + "\"rejected\":[]}");
        ReadArticle published = edges.published("given").getFirst();
        Claim claim = published.claims().getFirst();
        assertThat(published.given()).isPresent();
        assertThat(published.article().text()).isEqualTo("They say 35 countries came to the talks.");
        assertThat(claim.type()).isEqualTo("country-total");
        assertThat(claim.evidence().extractor()).isEqualTo("external");
        assertThat(published.completion().claimIds()).containsExactly(claim.id());
    }

    @Test
    void changesNothingWhenTheSameClaimsComeAgain() throws Exception {
        post(article("again", "35", claim("35", "0.9")));
        HttpResponse<String> answer = post(article("again", "35", claim("35", "0.90")));

        assertThat(answer.body())
                .isEqualTo("{\"accepted\":[{\"id\":\"again\",\"version\":1,\"claims\":1,\"duplicate\":true}],"
                        + "\"rejected\":[]}");
        assertThat(edges.published("again")).hasSize(1);
    }

    @Test
    void takesOtherClaimsOfTheSameTextForANewVersion() throws Exception {
        post(article("changed", "35", claim("35", "0.9")));

        assertThat(accepted(post(article("changed", "35", claim("35", "0.8"))))
                        .get("version")
                        .asInt())
                .isEqualTo(2);
        assertThat(accepted(post(article("changed", "35", ""))).get("version").asInt())
                .isEqualTo(3);
        assertThat(edges.published("changed").getLast().completion().claimIds()).isEmpty();
    }

    @Test
    void givesWayToTheArticleItselfAndBack() throws Exception {
        String article = article("both", "35", claim("35", "0.9"));
        post(article);

        assertThat(accepted(send("/api/v1/articles", article)).get("version").asInt())
                .isEqualTo(2);
        assertThat(accepted(send("/api/v1/articles", article)).get("duplicate").asBoolean())
                .isTrue();
        assertThat(edges.published("both").getLast().given()).isEmpty();
    }

    @Test
    void withdrawsTheClaimsOfAnArticleThatIsTakenBack() throws Exception {
        post(article("back", "35", claim("35", "0.9")));
        JsonNode accepted = accepted(post("""
                {"id": "back", "source": "northwire", "title": "Talks end", "publishedAt": "2026-01-06T18:30:00Z",
                 "retracted": true}
                """));

        assertThat(accepted.get("version").asInt()).isEqualTo(2);
        assertThat(edges.published("back").getLast().completion().retracted()).isTrue();
        assertThat(edges.published("back").getLast().claims()).isEmpty();
    }

    @Test
    void rejectsAnArticleForOneBadClaimAndTakesTheOthers() throws Exception {
        HttpResponse<String> answer =
                post("[" + article("half", "35", claim("35", "0.9") + "," + claim("35", "9")) + ","
                        + article("whole", "35", claim("35", "0.9")) + ","
                        + article("elsewhere", "35", claim("36", "0.9")) + "]");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(JSON.readTree(answer.body()).get("rejected")).isEqualTo(JSON.readTree("""
                        [{"index": 0, "id": "half", "reason": "claims[1].confidence must lie between 0 and 1"},
                         {"index": 2, "id": "elsewhere",
                          "reason": "claims[0].evidence.sentence does not stand in the text; give it as published"}]
                        """));
        assertThat(edges.published("half")).isEmpty();
        assertThat(edges.published("elsewhere")).isEmpty();
        assertThat(edges.published("whole")).hasSize(1);
    }

    @Test
    void answers400WithTheReasonWhenAllAreRejected() throws Exception {
        HttpResponse<String> answer = post(article("none", "35", "7"));

        assertThat(problem(answer, 400).get("detail").asText())
                .isEqualTo("The article was not accepted: claims[0] must be an object, not a number.");
        assertThat(problem(
                                post(
                                        "{\"source\": \"a\", \"title\": \"b\", \"publishedAt\": \"2026-01-06T18:30:00Z\"}"),
                                400)
                        .get("detail")
                        .asText())
                .isEqualTo("The article was not accepted: claims is missing.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "",
                "7",
                "\u0000",
                "[[[[[[[[[[",
                "{\"claims\": [1e999999999]}",
                "{\"claims\": {\"claims\": 1e-999999999}}",
                "{\"version\": 1e999999999, \"claims\": []}"
            })
    void answers400InOneSentenceToWhatIsNoArticle(String body) throws Exception {
        assertThat(problem(post(body), 400).get("detail").asText())
                .endsWith(".")
                .doesNotContain("Exception");
    }

    @Test
    void isNotBroughtDownByDepthOrBulk() throws Exception {
        String deep = article("deep", "35", "{\"a\":".repeat(200_000) + "1" + "}".repeat(200_000));
        String many = article("many", "35", "{},".repeat(100_000) + "{}");
        String digits = article("digits", "35", claim("35", "0." + "9".repeat(100_000)));

        assertThat(problem(post(deep), 400).get("detail").asText())
                .isEqualTo("The JSON is nested deeper than " + ArticleLimits.NESTING + " levels.");
        assertThat(problem(post(many), 400).get("detail").asText())
                .isEqualTo(
                        "The article was not accepted: claims holds 100001 claims and may hold 2000; post the article "
                                + "in parts.");
        assertThat(problem(post(digits), 400).get("detail").asText())
                .startsWith("The JSON holds a name or a number that is too long");
        assertThat(problem(post(" ".repeat(ArticleLimits.BODY_BYTES + 1)), 413)
                        .get("detail")
                        .asText())
                .contains("larger than");
        assertThat(post(article("after", "35", claim("35", "0.9"))).statusCode())
                .isEqualTo(202);
    }

    @Test
    void answers415And503AsForArticles() throws Exception {
        HttpResponse<String> typed = client.send(
                HttpRequest.newBuilder(URI.create(server.getURL() + "/api/v1/claims"))
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString(article("typed", "35", "")))
                        .build(),
                BodyHandlers.ofString());
        readiness.notReady("Ingest is starting.");
        HttpResponse<String> early = post(article("early", "35", ""));
        readiness.ready();

        assertThat(problem(typed, 415).get("detail").asText()).isEqualTo("Articles are posted as application/json.");
        assertThat(problem(early, 503).get("detail").asText()).isEqualTo("Ingest is starting.");
        assertThat(early.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(edges.published("typed")).isEmpty();
    }

    private static String article(String id, String countries, String claims) {
        return """
            {"id": "%s", "source": "northwire", "title": "Talks end", "publishedAt": "2026-01-06T18:30:00Z",
             "text": "They say %s countries came to the talks.", "claims": [%s]}
            """.formatted(id, countries, claims);
    }

    private static String claim(String countries, String confidence) {
        return """
            {"type": "country-total", "quantity": {"value": %1$s, "bound": "EXACT", "unit": "count", "noun": "country"},
             "modality": "ACTUAL", "polarity": "ASSERTED", "confidence": %2$s,
             "evidence": {"sentence": "They say %1$s countries came to the talks.", "start": 9, "end": 11}}
            """.formatted(countries, confidence);
    }

    private HttpResponse<String> post(String body) throws Exception {
        return send("/api/v1/claims", body);
    }

    private HttpResponse<String> send(String path, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.getURL() + path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static JsonNode accepted(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(202);
        return JSON.readTree(answer.body()).at("/accepted/0");
    }

    private static JsonNode problem(HttpResponse<String> answer, int status) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        return JSON.readTree(answer.body());
    }
}
