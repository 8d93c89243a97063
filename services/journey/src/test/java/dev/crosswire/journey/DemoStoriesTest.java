package dev.crosswire.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosswire.checker.CheckerInMemory;
import dev.crosswire.core.article.Article;
import dev.crosswire.core.article.ArticleVersion;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimEvent;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.extraction.Extractor;
import dev.crosswire.extraction.catalogue.Catalogue;
import dev.crosswire.extraction.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The demo's stories through extraction and the checker's topology, with the demo's own sources and rates. */
@SuppressWarnings("NullAway.Init")
class DemoStoriesTest {

    private static final Instant NOW = Instant.parse("2026-03-14T20:00:00Z");
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final DemoStories DEMO = DemoStories.load();

    @TempDir
    private Path folder;

    private Settings settings;

    /** When the checker looks at what has come in. */
    enum Pace {
        /** Before each edit of an article, as {@code up --demo} has it. */
        FAST,
        /** After each article. */
        LIVE
    }

    @BeforeEach
    void writeRates() throws IOException {
        Path rates = folder.resolve("exchange-rates.yaml");
        Files.writeString(
                rates,
                Files.readString(DemoStories.FOLDER.resolve("exchange-rates.yaml"))
                        .replace("date: TODAY", "date: 2026-03-14"));
        settings = new Settings(
                Map.of(
                        "crosswire.sources",
                        DemoStories.FOLDER.resolve("sources.yaml").toString(),
                        "crosswire.comparison.exchange-rates",
                        rates.toString()),
                Map.of());
    }

    @ParameterizedTest
    @EnumSource
    void eachStoryRaisesWhatItMustAndNothingElse(Pace pace) {
        Map<String, Finding> last = new LinkedHashMap<>();
        try (CheckerInMemory checker = new CheckerInMemory(folder.resolve("state"), CATALOGUE, NOW, settings)) {
            Extractor extractor = new Extractor(CATALOGUE);
            Map<String, Integer> versions = new HashMap<>();
            Instant observed = NOW;
            for (JsonNode post : inOrder()) {
                observed = observed.plusSeconds(1);
                int version = versions.merge(post.get("id").asText(), 1, Integer::sum);
                if (pace == Pace.LIVE || version > 1) {
                    checker.settle();
                }
                say(checker, extractor, article(post, version, observed));
            }
            checker.settle();
            assertThat(checker.newRejections()).isEmpty();
            checker.findings().forEach(finding -> last.put(finding.id(), finding));
        }
        DEMO.assertRaised(last.values().stream().map(DemoStories.Raised::of).toList());
    }

    @Test
    void isTwentyFourArticlesOrMoreOfEightOutletsOnSixStoriesWithACorrectionAndARetraction() {
        assertThat(DEMO.articles()).isGreaterThanOrEqualTo(24);
        assertThat(DEMO.outlets()).isEqualTo(8);
        assertThat(DEMO.stories()).hasSize(6);
        assertThat(DEMO.posts().stream().filter(post -> post.has("editedAgo")))
                .extracting(post -> post.path("retracted").asBoolean())
                .contains(true, false);
    }

    @Test
    void readmeSaysHowMuchThereIs() throws IOException {
        assertThat(Files.readString(SourceTree.root().resolve("README.md")))
                .contains(
                        "posts %d sample articles from %d invented outlets on %d stories"
                                .formatted(
                                        DEMO.articles(),
                                        DEMO.outlets(),
                                        DEMO.stories().size()),
                        "raises %d alerts".formatted(DEMO.mustBe()));
    }

    private static List<JsonNode> inOrder() {
        return DEMO.posts().stream()
                .sorted(Comparator.comparing(post -> NOW.minus(Duration.parse(
                        post.path("editedAgo").asText(post.get("publishedAgo").asText())))))
                .toList();
    }

    private static Article article(JsonNode post, int version, Instant observed) {
        return new Article(
                post.get("id").asText(),
                version,
                post.get("source").asText(),
                Optional.of(post.get("url").asText()),
                post.get("title").asText(),
                NOW.minus(Duration.parse(post.get("publishedAgo").asText())),
                observed,
                post.get("language").asText(),
                Optional.ofNullable(post.get("wire")).map(JsonNode::asText),
                post.get("text").asText(),
                post.path("retracted").asBoolean());
    }

    /** As ingest does: the claims, and the line that closes the version. */
    private static void say(CheckerInMemory checker, Extractor extractor, Article article) {
        List<Claim> claims = article.retracted() ? List.of() : extractor.claims(article);
        claims.forEach(claim -> checker.say(new ClaimEvent.Claimed(claim), article.observedAt()));
        checker.say(
                new ClaimEvent.VersionCompleted(new ArticleVersion(
                        article.id(),
                        article.version(),
                        article.source(),
                        claims.stream().map(Claim::id).toList(),
                        article.retracted(),
                        article.observedAt())),
                article.observedAt());
    }
}
