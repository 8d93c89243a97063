package dev.crosswire.extraction;

import static dev.crosswire.core.comparison.text.Counting.ADDED;
import static dev.crosswire.core.comparison.text.Counting.FIRST;
import static dev.crosswire.core.comparison.text.Counting.RECALLED;
import static dev.crosswire.core.comparison.text.Counting.RISEN;
import static dev.crosswire.core.comparison.text.Counting.RUNNING;
import static dev.crosswire.core.comparison.text.Counting.UPDATED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.article.Article;
import dev.crosswire.core.comparison.text.CitedBody;
import dev.crosswire.core.comparison.text.ClaimInContext;
import dev.crosswire.core.comparison.text.Counting;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordsInTextTest {

    static Stream<Arguments> counts() {
        return Stream.of(
                Arguments.of("The flood killed 12 people.", Set.of()),
                Arguments.of("The death toll from the flood climbed to 70.", Set.of(RUNNING, RISEN)),
                Arguments.of("Two more deaths took to 70 the number of people killed.", Set.of(RUNNING, RISEN)),
                Arguments.of("The latest case brought the total number of dead to over 300.", Set.of(RUNNING, RISEN)),
                Arguments.of("They brought a number of lawyers to court and 12 people died.", Set.of()),
                Arguments.of("The toll was revised to 55 killed.", Set.of(RUNNING, UPDATED)),
                Arguments.of("Initial reports spoke of 12 people killed.", Set.of(RUNNING, FIRST)),
                Arguments.of("Earlier, police said 12 people were killed.", Set.of(FIRST)),
                Arguments.of("Two days ago a blaze killed 14 people.", Set.of(RECALLED)),
                Arguments.of("Another 14 people were killed.", Set.of(ADDED)));
    }

    @ParameterizedTest
    @MethodSource("counts")
    void readsHowACountIsKept(String sentence, Set<Counting> signs) {
        assertThat(claim(sentence).context().counting()).isEqualTo(signs);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            On Monday the death toll from the flood rose to 115. | 2026-01-05T00:00:00Z
            The mayor said on Monday that 90 people had been killed. | 2026-01-05T00:00:00Z
            The flood killed 90 people on Monday. |
            January 7, 2026. The flood killed 90 people. |
            """)
    void readsTheDayOfTelling(String sentence, Instant day) {
        assertThat(claim(sentence).context().told().orElse(null)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A monitoring group said 12 people were killed. | monitor |
            The Oslo-based Alpine Observatory for Rivers said 12 people were killed. | monitor | alpine rivers
            According to the coastguard, 12 people were killed. | rescue-service |
            The blast near the police station killed 12 people. | |
            """)
    void namesCitedBodiesByWhatTheyAre(String sentence, String kind, String names) {
        var cited = claim(sentence).cited();

        assertThat(cited.stream().map(CitedBody::kind).distinct().toList())
                .isEqualTo(Stream.ofNullable(kind).toList());
        if (names != null) {
            assertThat(cited.getFirst().names()).contains(names.split(" "));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Recently on October 13 state media reported that four people had been killed in the fire. |
            Eventually police said that four people had been killed. | police
            Kelly said that four people had been killed. | org:kelly
            The Britain-based monitor said four people were killed. |
            """)
    void whatOpensOrSeatsABodyIsNoName(String sentence, String authority) {
        assertThat(claim(sentence).claim().attribution().authority().orElse(null))
                .isEqualTo(authority);
    }

    @Test
    void aReportsOwnDateIsNoDayOfItsEvent() {
        assertThat(claim("January 7, 2026 - The flood killed 90 people.")
                        .context()
                        .periods())
                .isEmpty();
    }

    private static ClaimInContext claim(String text) {
        Article article = Articles.article(1, "", text);
        return WordsInText.of(article, Articles.EXTRACTOR.read(article)).claims().stream()
                .filter(claim -> claim.claim().type().equals("killed"))
                .findFirst()
                .orElseThrow();
    }
}
