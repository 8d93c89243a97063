package dev.crosswire.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void endsNoSentenceAtAnAbbreviation() {
        assertThat(Sentences.split("Gen. Roe met Mr. Doe in the U.S. Senate at 5 p.m. on Monday. He left."))
                .containsExactly("Gen. Roe met Mr. Doe in the U.S. Senate at 5 p.m. on Monday.", "He left.");
    }

    @Test
    void endsASentenceAfterAClosingQuote() {
        assertThat(Sentences.split("“We agreed.” The talks went on! Did they? Yes."))
                .containsExactly("“We agreed.”", "The talks went on!", "Did they?", "Yes.");
    }

    @Test
    void cutsWhatNeverEnds() {
        assertThat(Sentences.split("word ".repeat(3_000)))
                .hasSizeGreaterThan(1)
                .allSatisfy(sentence -> assertThat(sentence).hasSizeLessThanOrEqualTo(Sentences.LONGEST));
    }

    @Test
    void countsARepeatedParagraphOnce() {
        assertThat(Paragraphs.of("One thing.\n\nAnother thing.\n\nOne thing.\n- A point.\n- A point."))
                .containsExactly("One thing.", "Another thing.", "A point.");
    }

    @Test
    void joinsTheLinesOfAWrappedParagraph() {
        assertThat(Paragraphs.of("Leaders of 35\ncountries met.\n\nThey left."))
                .containsExactly("Leaders of 35\ncountries met.", "They left.");
    }
}
