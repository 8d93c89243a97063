package dev.crosswire.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crosswire.ingest.article.ArticleLimits;
import dev.crosswire.ingest.intake.Readiness;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The interface as a client sees it, with Kafka off. */
@MicronautTest
class ArticlesOverHttpTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ARTICLE = """
            {"id": "%s", "source": "northwire", "title": "Talks end", "publishedAt": "2026-01-06T18:30:00Z", "text": "%s"}
            """;

    private final EmbeddedServer server;
    private final Readiness readiness;
    private final EdgesForTests edges;
    private final HttpClient client = HttpClient.newHttpClient();

    ArticlesOverHttpTest(EmbeddedServer server, Readiness readiness, EdgesForTests edges) {
        this.server = server;
        this.readiness = readiness;
        this.edges = edges;
    }

    @BeforeEach
    void allIsWell() {
        readiness.ready();
        edges.brokerAnswers(true);
    }

    @AfterEach
    void closeTheClient() {
        client.close();
    }

    @Test
    void answersInTheShapeThatIsDocumented() throws Exception {
        HttpResponse<String> answer = post("[" + ARTICLE.formatted("shape", "One. Two.")
                + ", {\"id\": \"no-time\", \"source\": \"a\", \"title\": \"b\", \"text\": \"c\"}, {}]");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body())
                .isEqualTo("{\"accepted\":[{\"id\":\"shape\",\"version\":1,\"claims\":2,\"duplicate\":false}],"
                        + "\"rejected\":[{\"index\":1,\"id\":\"no-time\",\"reason\":\"publishedAt is missing\"},"
                        + "{\"index\":2,\"id\":null,\"reason\":\"source is missing\"}]}");
    }

    @Test
    void takesOneArticleWithoutAnArrayAroundIt() throws Exception {
        HttpResponse<String> answer = post(ARTICLE.formatted("single", "One."));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(JSON.readTree(answer.body()).at("/accepted/0/version").asInt())
                .isEqualTo(1);
    }

    @Test
    void changesNothingWhenTheSameArticleComesAgain() throws Exception {
        post(ARTICLE.formatted("again", "One."));
        HttpResponse<String> answer = post(ARTICLE.formatted("again", "One."));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body())
                .isEqualTo("{\"accepted\":[{\"id\":\"again\",\"version\":1,\"claims\":1,\"duplicate\":true}],"
                        + "\"rejected\":[]}");
        assertThat(edges.published("again")).hasSize(1);
    }

    @Test
    void answers400WithTheReasonsWhenAllAreRejected() throws Exception {
        HttpResponse<String> answer = post("{\"id\": \"x\", \"source\": \"a\", \"title\": \"b\", \"text\": \"c\"}");

        assertThat(problem(answer, 400).get("detail").asText())
                .isEqualTo("The article was not accepted: publishedAt is missing.");
        assertThat(problem(answer, 400).get("accepted")).isEmpty();
        assertThat(problem(answer, 400).at("/rejected/0/id").asText()).isEqualTo("x");
        assertThat(problem(post("[{}, 1]"), 400).get("detail").asText())
                .isEqualTo("None of the 2 articles was accepted; the first: source is missing.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "", "7", "[[[[[[[[[[", "{\"source\": tru", "nul", "\u0000", "{'a': 1}"})
    void answers400InOneSentenceToWhatIsNoArticle(String body) throws Exception {
        assertThat(problem(post(body), 400).get("detail").asText())
                .endsWith(".")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, Articles are posted as application/json.",
        "application/x-www-form-urlencoded, Articles are posted as application/json.",
        "multipart/form-data; boundary=x, Articles are posted as application/json.",
        "application/json; charset=iso-8859-1, 'The JSON must be encoded as UTF-8, and the Content-Type names another charset.'"
    })
    void answers415ToAnotherTypeOrCharset(String type, String detail) throws Exception {
        HttpResponse<String> answer = send(request("/api/v1/articles")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(ARTICLE.formatted("typed", "One."))));

        assertThat(problem(answer, 415).get("detail").asText()).isEqualTo(detail);
        assertThat(edges.published("typed")).isEmpty();
    }

    @Test
    void answers415WithoutAContentType() throws Exception {
        HttpResponse<String> answer = send(request("/api/v1/articles").POST(BodyPublishers.ofString("{}")));

        assertThat(problem(answer, 415).get("detail").asText())
                .isEqualTo("The request has no Content-Type; articles are posted as application/json.");
    }

    @Test
    void acceptsUtf8ByName() throws Exception {
        HttpResponse<String> answer = send(request("/api/v1/articles")
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(ARTICLE.formatted("utf8", "Né."))));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(edges.published("utf8").getFirst().article().text()).isEqualTo("Né.");
    }

    @Test
    void answers413ToABodyThatIsTooLarge() throws Exception {
        HttpResponse<String> answer = post(" ".repeat(ArticleLimits.BODY_BYTES + 1));

        assertThat(problem(answer, 413).get("detail").asText())
                .isEqualTo("The body is larger than 10485760 bytes; post the articles in several requests.");
    }

    @Test
    void isNotBlownUpByACompressedBody() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 64; i++) {
                gzip.write(blanks);
            }
        }
        HttpResponse<String> answer = send(request("/api/v1/articles")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(bomb.toByteArray())));

        assertThat(answer.statusCode()).isBetween(400, 415);
        assertThat(post(ARTICLE.formatted("after-bomb", "One.")).statusCode()).isEqualTo(202);
    }

    @Test
    void answers413ToMoreArticlesThanOneTransactionTakes() throws Exception {
        assertThat(problem(post("[" + "{},".repeat(ArticleLimits.ARTICLES) + "{}]"), 413)
                        .get("detail")
                        .asText())
                .contains("1001 articles");
    }

    @Test
    void answers503WithRetryAfterWhileItIsNotReady() throws Exception {
        readiness.notReady("Ingest is starting.");
        HttpResponse<String> answer = post(ARTICLE.formatted("early", "One."));

        assertThat(problem(answer, 503).get("detail").asText()).isEqualTo("Ingest is starting.");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        readiness.ready();
        assertThat(post(ARTICLE.formatted("early", "One.")).statusCode()).isEqualTo(202);
    }

    @Test
    void staysUpWhenTheExtractorFails() throws Exception {
        HttpResponse<String> answer = post("[" + ARTICLE.formatted("bad", EdgesForTests.BREAKS_THE_EXTRACTOR) + ","
                + ARTICLE.formatted("good", "One.") + "]");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(JSON.readTree(answer.body()).at("/rejected/0/reason").asText())
                .isEqualTo("could not be read by the extractor");
        assertThat(edges.published("good")).hasSize(1);
    }

    @Test
    void saysNothingOfItselfWhereThereIsNothing() throws Exception {
        HttpResponse<String> missing =
                send(request("/api/v1/<script>".replace("<", "%3C").replace(">", "%3E"))
                        .GET());
        HttpResponse<String> wrongMethod = send(request("/api/v1/articles").GET());

        assertThat(problem(missing, 404).get("detail").asText())
                .isEqualTo("There is nothing here; articles are posted to /api/v1/articles.");
        assertThat(problem(wrongMethod, 405).get("detail").asText())
                .isEqualTo("This address does not take that method; articles are posted with POST.");
        assertThat(missing.headers().map()).doesNotContainKeys("server", "access-control-allow-origin");
    }

    @Test
    void allowsNoOtherSiteToPost() throws Exception {
        HttpResponse<String> preflight = send(request("/api/v1/articles")
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));

        assertThat(preflight.headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void isHealthyOnlyWhenItCanTakeArticlesIn() throws Exception {
        assertThat(send(request("/health").GET()).statusCode()).isEqualTo(200);
        assertThat(send(request("/health").GET()).body()).isEqualTo("{\"status\":\"UP\"}");

        readiness.notReady("Ingest is starting.");
        assertThat(send(request("/health").GET()).statusCode()).isEqualTo(503);
        assertThat(send(request("/health/readiness").GET()).body())
                .isEqualTo("{\"status\":\"DOWN\",\"reason\":\"Ingest is starting.\"}");
        readiness.ready();
        edges.registryAnswers(false);
        assertThat(send(request("/health/readiness").GET()).body()).contains("The schema registry does not answer");
        assertThat(send(request("/prometheus").GET()).body()).contains("crosswire_ready 0.0");
        edges.brokerAnswers(false);
        assertThat(send(request("/health/readiness").GET()).body()).contains("The Kafka broker does not answer");
        assertThat(send(request("/health").GET()).statusCode()).isEqualTo(503);
        assertThat(send(request("/health/liveness").GET()).statusCode()).isEqualTo(200);
    }

    @Test
    void showsItsCountersAndNoOtherInsides() throws Exception {
        post(ARTICLE.formatted("counted", "One."));

        assertThat(send(request("/prometheus").GET()).body())
                .contains(
                        "crosswire_ingest_articles_total{result=\"accepted\"}",
                        "crosswire_ingest_articles_total{result=\"rejected\"}",
                        "crosswire_ingest_claims_total{family=\"other\"}",
                        "crosswire_ingest_publishing_seconds_count",
                        "crosswire_http_requests_seconds_count{method=\"POST\",route=\"/api/v1/articles\",status=\"202\"}");
        for (String inside :
                new String[] {"/env", "/beans", "/info", "/routes", "/loggers", "/threaddump", "/metrics", "/stop"}) {
            assertThat(send(request(inside).GET()).statusCode()).as(inside).isEqualTo(404);
        }
    }

    @Test
    void whatACallerMakesUpBecomesNoLabel() throws Exception {
        send(request("/made-up/by/somebody").GET());
        send(request("/api/v1/articles").method("BREW", BodyPublishers.noBody()));

        assertThat(send(request("/prometheus").GET()).body())
                .contains("route=\"none\",status=\"404\"")
                .contains("method=\"OTHER\"")
                .doesNotContain("made-up", "BREW");
    }

    private HttpResponse<String> post(String body) throws Exception {
        return send(request("/api/v1/articles")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.getURL() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode problem(HttpResponse<String> answer, int status) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("type").asText()).isEqualTo("about:blank");
        assertThat(problem.get("title").asText()).isNotEmpty();
        return problem;
    }
}
