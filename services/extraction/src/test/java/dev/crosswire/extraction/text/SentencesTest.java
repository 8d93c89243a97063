package dev.crosswire.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void endsNoSentenceAtAnAbbreviation() {
        assertThat(split("Gen. Roe met Mr. Doe in the U.S. Senate at 5 p.m. on Monday. He left."))
                .containsExactly("Gen. Roe met Mr. Doe in the U.S. Senate at 5 p.m. on Monday.", "He left.");
    }

    @Test
    void endsASentenceAfterAClosingQuote() {
        assertThat(split("“We agreed.” The talks went on! Did they? Yes."))
                .containsExactly("“We agreed.”", "The talks went on!", "Did they?", "Yes.");
    }

    @Test
    void cutsWhatNeverEnds() {
        assertThat(split("word ".repeat(3_000)))
                .hasSizeGreaterThan(1)
                .allSatisfy(sentence -> assertThat(sentence).hasSizeLessThanOrEqualTo(Sentences.LONGEST));
    }

    @Test
    void countsARepeatedParagraphOnce() {
        assertThat(paragraphs("One thing.\n\nAnother thing.\n\nOne thing.\n- A point.\n- A point."))
                .containsExactly("One thing.", "Another thing.", "A point.");
    }

    @Test
    void joinsTheLinesOfAWrappedParagraph() {
        assertThat(paragraphs("Leaders of 35\ncountries met.\n\nThey left."))
                .containsExactly("Leaders of 35\ncountries met.", "They left.");
    }

    @Test
    void keepsWhatABlankLineEndsWhateverFollows() {
        String before = "Leaders of 35\ncountries met.";
        assertThat(paragraphs(before + "\n\n" + "word ".repeat(50))).startsWith(before);
    }

    @Test
    void knowsWhereEachSentenceStands() {
        String text = "  •\u00a0Three left.  Two stayed!\r\n\r\n- “So it is.”  \n\tEnd";
        assertThat(Sentences.of(Paragraphs.of(text)))
                .hasSize(4)
                .allSatisfy(sentence -> assertThat(text.substring(
                                sentence.start(),
                                sentence.start() + sentence.text().length()))
                        .isEqualTo(sentence.text()));
    }

    private static List<String> split(String paragraph) {
        return Sentences.of(List.of(new Paragraph(paragraph, 0))).stream()
                .map(Sentence::text)
                .toList();
    }

    private static List<String> paragraphs(String text) {
        return Paragraphs.of(text).stream().map(Paragraph::text).toList();
    }
}
