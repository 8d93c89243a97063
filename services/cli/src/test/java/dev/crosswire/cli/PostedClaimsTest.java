package dev.crosswire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosswire.core.article.Article;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.extraction.Extractor;
import dev.crosswire.extraction.catalogue.Catalogue;
import dev.crosswire.ingest.article.ClaimBodies;
import dev.crosswire.ingest.article.PostedArticle;
import dev.crosswire.ingest.article.Submission;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code extract} prints of an article, posted as somebody's claims, is what ingest reads in the article itself. */
class PostedClaimsTest {

    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Extractor EXTRACTOR = new Extractor(CATALOGUE);
    private static final ClaimBodies BODIES = new ClaimBodies(CATALOGUE, EXTRACTOR);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant NOW = Instant.parse("2026-01-08T12:00:00Z");
    private static final Path SEEDS = Path.of("../../../shared/seeds");

    @Test
    void comeBackAsTheSameClaimsOfTheSampleArticles() throws Exception {
        List<ObjectNode> articles = new ArrayList<>();
        SampleArticles.before(NOW).stream()
                .map(step -> step.found().article())
                .filter(article -> !article.path("retracted").asBoolean())
                .forEach(articles::add);

        assertThat(claimsThatCameBack(articles)).isGreaterThan(20);
    }

    @Test
    void comeBackAsTheSameClaimsOfArticlesOfEveryKind() throws Exception {
        List<ObjectNode> articles = new ArrayList<>();
        int number = 0;
        for (JsonNode line : lines("/extract/articles.ndjson")) {
            String text = line.path("text").asText("");
            // What ingest takes: half a pair of surrogates has no UTF-8.
            if (!text.isBlank() && StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
                ObjectNode article = article("a" + number++, "");
                article.setAll((ObjectNode) line);
                articles.add(article.put("id", "a" + number));
            }
        }
        articles.add(article(
                "fractions",
                "A third of the 1,200 houses were destroyed, the mayor said. Two thirds of voters and 1/7 of the "
                        + "delegates agreed.\n\nTen people, including three children, were killed in Aleppo on 4 May "
                        + "1965. 22 children and six teachers were wounded. The toll was raised from 12 to 15."));

        assertThat(claimsThatCameBack(articles)).isGreaterThan(10);
    }

    @Test
    void comeBackAsTheSameClaimsOfTheStories() throws Exception {
        List<ObjectNode> articles = new ArrayList<>();
        Path stories = Path.of("../journey/src/test/resources/dev/crosswire/journey");
        for (String file : List.of("stories.ndjson", "more-stories.ndjson")) {
            for (String line : Files.readAllLines(stories.resolve(file))) {
                JSON.readTree(line).get("articles").forEach(article -> articles.add(article.deepCopy()));
            }
        }

        assertThat(claimsThatCameBack(articles)).isGreaterThan(100);
    }

    @Test
    void comeBackAsTheSameClaimsOfTheFiveAccounts() throws Exception {
        assumeTrue(Files.isDirectory(SEEDS), "the five accounts lie beside the repository where they are shared");
        List<ObjectNode> articles = new ArrayList<>();
        try (Stream<Path> files = Files.list(SEEDS)) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".txt")).sorted().toList()) {
                articles.add(article(file.getFileName().toString(), Files.readString(file)));
            }
        }

        assertThat(articles).hasSize(5);
        assertThat(claimsThatCameBack(articles)).isGreaterThan(5);
    }

    /** Checks each article; answers how many claims there were in all. */
    private static int claimsThatCameBack(List<ObjectNode> articles) throws Exception {
        int claims = 0;
        for (ObjectNode article : articles) {
            ObjectNode posted = article.deepCopy();
            JsonNode printed = extract(article);
            posted.set("claims", printed.get("claims"));
            posted.put("extractor", "crosswire-rules/1");
            List<Submission> read = BODIES.read(JSON.writeValueAsBytes(posted), "external");
            assertThat(read).as(printed.toString()).hasSize(1).first().isInstanceOf(Submission.Usable.class);
            PostedArticle usable = ((Submission.Usable) read.getFirst()).article();
            Article taken = taken(usable);
            List<Claim> own = EXTRACTOR.claims(taken);
            assertThat(usable.given().orElseThrow().of(taken))
                    .as(posted.toString())
                    .isEqualTo(own);
            claims += own.size();
        }
        return claims;
    }

    private static JsonNode extract(ObjectNode article) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LineStream stream = new LineStream(ExtractCommand.answering(EXTRACTOR), 1, new LineStream.Listener() {
            @Override
            public void done() {}

            @Override
            public void unreadable(int line, String reason) {
                throw new AssertionError(reason);
            }
        });
        stream.run(new ByteArrayInputStream(JSON.writeValueAsBytes(article)), out);
        return JSON.readTree(out.toByteArray());
    }

    /** As ingest makes it of what was posted. */
    private static Article taken(PostedArticle posted) {
        return new Article(
                posted.id(),
                3,
                posted.source(),
                posted.url(),
                posted.title(),
                posted.publishedAt(),
                NOW,
                posted.language(),
                posted.wire(),
                posted.text(),
                false);
    }

    private static ObjectNode article(String id, String text) {
        return JSON.createObjectNode()
                .put("id", id)
                .put("source", id)
                .put("title", "What was agreed")
                .put("publishedAt", "2026-01-07T09:00:00Z")
                .put("text", text);
    }

    private static List<JsonNode> lines(String resource) throws Exception {
        try (InputStream in = Objects.requireNonNull(PostedClaimsTest.class.getResourceAsStream(resource))) {
            List<JsonNode> lines = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                lines.add(JSON.readTree(line));
            }
            return lines;
        }
    }
}
