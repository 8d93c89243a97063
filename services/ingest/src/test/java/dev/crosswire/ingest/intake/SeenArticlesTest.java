package dev.crosswire.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.article.Article;
import dev.crosswire.ingest.article.PostedArticle;
import dev.crosswire.ingest.intake.SeenArticles.Standing;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Which version a posted article is, and when it is none. */
class SeenArticlesTest {

    private static final Instant MORNING = Instant.parse("2026-01-06T08:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-01-06T20:00:00Z");

    private final SeenArticles seen = new SeenArticles(100);

    @Test
    void countsAChangedTextAsTheNextVersion() {
        assertThat(seen.standing(posted("one", MORNING))).isEqualTo(new Standing.New(1));
        publish(posted("one", MORNING), 1);
        assertThat(seen.standing(posted("two", MORNING))).isEqualTo(new Standing.New(2));
    }

    @Test
    void knowsTheSameTextAgainEvenWithANewPublicationTime() {
        publish(posted("one", MORNING), 1);

        assertThat(seen.standing(posted("one", MORNING))).isEqualTo(new Standing.Again(1, 7));
        assertThat(seen.standing(posted("one", EVENING))).isEqualTo(new Standing.Again(1, 7));
    }

    @Test
    void takesAReplayOfAllVersionsForNothingNew() {
        publish(posted("one", MORNING), 1);
        publish(posted("two", EVENING), 2);

        assertThat(seen.standing(posted("one", MORNING))).isEqualTo(new Standing.Again(2, 7));
        assertThat(seen.standing(posted("two", EVENING))).isEqualTo(new Standing.Again(2, 7));
    }

    @Test
    void takesAnEarlierTextWithALaterTimeForANewVersion() {
        publish(posted("one", MORNING), 1);
        publish(posted("two", MORNING), 2);

        assertThat(seen.standing(posted("one", EVENING))).isEqualTo(new Standing.New(3));
    }

    @Test
    void takesARetractionForANewVersion() {
        publish(posted("one", MORNING), 1);

        assertThat(seen.standing(posted("a", "one", MORNING, OptionalInt.empty(), true)))
                .isEqualTo(new Standing.New(2));
    }

    @Test
    void followsTheVersionsThatAClientStates() {
        publish(stated("one", 4), 4);

        assertThat(seen.standing(stated("one", 4))).isEqualTo(new Standing.Again(4, 7));
        assertThat(seen.standing(stated("one", 5))).isEqualTo(new Standing.New(5));
        assertThat(seen.standing(stated("two", 9))).isEqualTo(new Standing.New(9));
        assertThat(seen.standing(stated("two", 4)))
                .isEqualTo(
                        new Standing.Refused(
                                "version 4 is known with another text or other claims; give what has changed a higher version"));
        assertThat(seen.standing(stated("two", 3)))
                .isEqualTo(new Standing.Refused("version 3 is older than version 4, which is known"));
    }

    @Test
    void protectsAnArticleFromAnotherSourceWithTheSameId() {
        publish(posted("one", MORNING), 1);

        assertThat(seen.standing(posted("b", "one", MORNING, OptionalInt.empty(), false)))
                .isEqualTo(new Standing.Refused(
                        "id belongs to an article of another source; give this one an id of its own"));
    }

    @Test
    void learnsNothingFromAnOlderVersion() {
        publish(posted("two", MORNING), 2);
        publish(posted("one", MORNING), 1);

        assertThat(seen.standing(posted("two", MORNING))).isEqualTo(new Standing.Again(2, 7));
    }

    @Test
    void forgetsTheArticleThatWasLongestUntouched() {
        SeenArticles small = new SeenArticles(2);
        for (String id : new String[] {"1", "2"}) {
            small.remember(article(id), 0, Optional.empty());
        }
        small.remember(article("3"), 0, Optional.empty());

        assertThat(small.size()).isEqualTo(2);
    }

    private void publish(PostedArticle posted, int version) {
        seen.remember(article(posted, version), 7, Optional.empty());
    }

    private static Article article(String id) {
        return new Article(id, 1, "a", Optional.empty(), "t", MORNING, MORNING, "und", Optional.empty(), "x", false);
    }

    private static Article article(PostedArticle posted, int version) {
        return new Article(
                posted.id(),
                version,
                posted.source(),
                posted.url(),
                posted.title(),
                posted.publishedAt(),
                EVENING,
                posted.language(),
                posted.wire(),
                posted.text(),
                posted.retracted());
    }

    private static PostedArticle posted(String text, Instant publishedAt) {
        return posted("a", text, publishedAt, OptionalInt.empty(), false);
    }

    private static PostedArticle stated(String text, int version) {
        return posted("a", text, MORNING, OptionalInt.of(version), false);
    }

    private static PostedArticle posted(
            String source, String text, Instant publishedAt, OptionalInt version, boolean retracted) {
        return new PostedArticle(
                "id-1",
                source,
                Optional.empty(),
                "title",
                publishedAt,
                "en",
                Optional.empty(),
                text,
                version,
                retracted);
    }
}
