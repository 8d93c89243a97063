package dev.crosswire.ingest.collect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosswire.core.article.SourceListing;
import dev.crosswire.ingest.article.ArticleBodies;
import dev.crosswire.ingest.article.PostedArticle;
import dev.crosswire.ingest.article.Submission;
import dev.crosswire.sources.Item;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** An item as an article that is posted. */
class ItemJsonTest {

    private static final Instant NOW = Instant.parse("2026-03-14T12:00:00Z");
    private static final SourceListing HERALD =
            Listed.feed("herald", "https://herald.example/feed").listing();

    private static PostedArticle posted(Item item) throws Exception {
        ObjectNode json = ItemJson.of(HERALD, item, NOW);
        return switch (new ArticleBodies()
                .read(json.toString().getBytes(StandardCharsets.UTF_8))
                .getFirst()) {
            case Submission.Usable usable -> usable.article();
            case Submission.Unusable unusable -> throw new AssertionError(unusable.reason());
        };
    }

    private static Item item(Optional<String> url, String title, Optional<String> language, Optional<String> wire) {
        return new Item(
                "guid-1",
                OptionalInt.empty(),
                url,
                title,
                Optional.empty(),
                Optional.empty(),
                language,
                wire,
                Optional.of(new Item.Body.Text("Three were hurt.\n\nMore follows.")),
                Optional.empty(),
                false);
    }

    @Test
    void saysAllThatTheItemSays() throws Exception {
        PostedArticle article = posted(new Item(
                "guid-1",
                OptionalInt.of(3),
                Optional.of("https://herald.example/1"),
                "A  headline\n",
                Optional.of(Instant.parse("2026-03-14T09:00:00Z")),
                Optional.of(Instant.parse("2026-03-14T11:00:00Z")),
                Optional.of("de_AT"),
                Optional.of(" APA "),
                Optional.of(new Item.Body.Text("Drei Verletzte.")),
                Optional.empty(),
                false));

        assertThat(article.source()).isEqualTo("herald");
        assertThat(article.title()).isEqualTo("A headline");
        assertThat(article.publishedAt()).isEqualTo("2026-03-14T11:00:00Z");
        assertThat(article.url()).contains("https://herald.example/1");
        assertThat(article.language()).isEqualTo("de-AT");
        assertThat(article.wire()).contains("APA");
        assertThat(article.version()).hasValue(3);
        assertThat(article.text()).isEqualTo("Drei Verletzte.");
    }

    @Test
    void isTheSameArticleInAllItsVersionsAndNoOtherSourcesArticle() throws Exception {
        Item first = item(Optional.of("https://herald.example/slug"), "T", Optional.empty(), Optional.empty());
        Item renamed = item(Optional.of("https://herald.example/new-slug"), "U", Optional.empty(), Optional.empty());

        assertThat(posted(first).id()).isEqualTo(posted(renamed).id());
        assertThat(ItemJson.of(
                                Listed.feed("lantern", "https://lantern.example/")
                                        .listing(),
                                first,
                                NOW)
                        .get("id")
                        .asText())
                .isNotEqualTo(posted(first).id());
    }

    @Test
    void leavesOutWhatIsSaidWronglyRatherThanTheArticle() throws Exception {
        PostedArticle article = posted(item(
                Optional.of("https://user:word@herald.example/ a"),
                "T",
                Optional.of("english, mostly"),
                Optional.of("\u202eAP" + "x".repeat(300))));

        assertThat(article.url()).isEmpty();
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.wire()).isEmpty();
        assertThat(article.publishedAt()).isEqualTo(NOW);
    }

    @Test
    void isKnownByItsFirstWordsWithoutATitle() throws Exception {
        assertThat(posted(item(Optional.empty(), " ", Optional.empty(), Optional.empty()))
                        .title())
                .isEqualTo("Three were hurt. More follows.");
        assertThat(posted(item(Optional.empty(), "x".repeat(5_000), Optional.empty(), Optional.empty()))
                        .title())
                .hasSize(1_000);
    }

    @Test
    void needsNoTextToTakeAnArticleBack() throws Exception {
        PostedArticle article = posted(new Item(
                "guid-1",
                OptionalInt.of(4),
                Optional.empty(),
                "Withdrawn",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true));

        assertThat(article.retracted()).isTrue();
        assertThat(article.text()).isEmpty();
    }
}
