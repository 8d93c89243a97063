package dev.crosswire.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.article.Article;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is read of an article that is not, or not all, in English. */
class CoverageTest {

    private static final String FRENCH =
            "Au moins 35 pays ont signé mardi à Paris une déclaration sur les garanties de "
                    + "sécurité pour l'Ukraine, a annoncé le président français.";
    private static final String ENGLISH = "Leaders of at least 35 countries signed a declaration in Paris.";

    @Test
    void readsNothingOfAnArticleInAnotherLanguage() {
        Reading reading =
                read(FRENCH + "\n\n35 pays. Paris, 6 janvier (AFP) - 12\n\n" + FRENCH.replace("35", "36"), "en");
        assertThat(reading.coverage()).isEqualTo(new Coverage("fr", false));
        assertThat(reading.quantities()).isEmpty();
        assertThat(reading.claims()).isEmpty();
    }

    @Test
    void leavesOutTheParagraphsOfAMixedArticleThatAreNotEnglish() {
        Reading reading = read(
                ENGLISH + " It was a long day for all of them, and the talks will go on.\n\n"
                        + "Another 12 joined by video, according to the French president's office.\n\n" + FRENCH,
                "und");
        assertThat(reading.coverage()).isEqualTo(new Coverage("en", true));
        assertThat(reading.quantities())
                .extracting(it -> it.quantity().surface())
                .containsExactly("at least 35", "12");
    }

    @Test
    void letsTheTextDecideOverWhatTheArticleSaysOfItself() {
        assertThat(read(ENGLISH, "fr").coverage()).isEqualTo(new Coverage("en", true));
    }

    @Test
    void believesTheArticleWhereTheTextDoesNotTell() {
        assertThat(read("CAC 40: 7.900", "fr").coverage()).isEqualTo(new Coverage("fr", false));
        assertThat(read("CAC 40: 7.900", "en-GB").coverage()).isEqualTo(new Coverage("und", true));
        assertThat(read("CAC 40: 7.900", "und").coverage()).isEqualTo(new Coverage("und", true));
    }

    @Test
    void readsThroughSimpleMarkup() {
        String text = "<p>Leaders of <b>at least 35</b> countries&nbsp;signed.</p><p>Some <i>12</i> did not.</p>";
        Reading reading = read(text, "en");
        assertThat(reading.quantities())
                .extracting(it -> text.substring(it.start(), it.end()))
                .containsExactly("at least 35", "Some <i>12");
        assertThat(reading.claims())
                .extracting(claim -> claim.evidence().sentence())
                .containsExactly("Leaders of at least 35 countries\u00a0signed.");
    }

    private static Reading read(String text, String language) {
        Article plain = Articles.article(text);
        return Articles.EXTRACTOR.read(new Article(
                plain.id(),
                1,
                plain.source(),
                Optional.empty(),
                "",
                plain.publishedAt(),
                plain.observedAt(),
                language,
                Optional.empty(),
                text,
                false));
    }
}
