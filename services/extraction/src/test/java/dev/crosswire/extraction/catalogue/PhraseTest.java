package dev.crosswire.extraction.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.article.Article;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.extraction.Extractor;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a claim is of, in the middle of a sentence. */
class PhraseTest {

    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Extractor EXTRACTOR = new Extractor(CATALOGUE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The avalanche killed 12 people.| {value} killed",
                "The avalanche killed 12 children.| {value} children killed",
                "France will send 3,000 troops to Ukraine.| {value} French troops",
                "France will lead the monitoring mission in Ukraine.| France will lead the monitoring in Ukraine",
                "Norway signed the treaty.| Norway has signed the treaty",
                "Norway will sign the treaty.| Norway will sign the treaty"
            })
    void aClaimIsPutInWords(String text, String phrase) {
        assertThat(CATALOGUE.phrase(claim(text))).contains(phrase.strip());
    }

    @Test
    void everyEntryHasItsWords() {
        assertThat(CATALOGUE.entries())
                .allSatisfy(entry -> assertThat(entry.phrase()).isNotBlank());
    }

    @Test
    void organisationsGoByTheirNames() {
        assertThat(CATALOGUE.name("org:nato")).isEqualTo("NATO");
        assertThat(CATALOGUE.name("org:observatory-for-human-rights")).isEqualTo("Observatory for Human Rights");
    }

    @ParameterizedTest
    @CsvSource({"hospital, hospitals", "child, children", "injured, injured", "city, cities", "aid worker, aid workers"
    })
    void nounsHaveTheirPlurals(String noun, String plural) {
        assertThat(Plurals.of(noun)).isEqualTo(plural);
    }

    private static Claim claim(String text) {
        Instant published = Instant.parse("2026-01-07T10:00:00Z");
        Article article = new Article(
                "article",
                1,
                "Northwire",
                Optional.empty(),
                "",
                published,
                published,
                "en",
                Optional.empty(),
                text,
                false);
        return EXTRACTOR.claims(article).getFirst();
    }
}
