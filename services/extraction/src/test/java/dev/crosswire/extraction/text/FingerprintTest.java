package dev.crosswire.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    @Test
    void hasNoneForAShortText() {
        assertThat(of("Too few words to tell one text from another.")).isEmpty();
    }

    @Test
    void differsInFewBitsForNearDuplicatesAndInManyForOthers() {
        String text = words(0, 300);
        long original = of(text).orElseThrow();
        long edited = of(text.replace("word150 ", "changed ")).orElseThrow();
        long other = of(words(1000, 1300)).orElseThrow();
        assertThat(Long.bitCount(original ^ edited)).isLessThan(10);
        assertThat(Long.bitCount(original ^ other)).isGreaterThan(15);
    }

    @Test
    void isTheSameForATextThatIsPrintedTwice() {
        String text = words(0, 60) + ".";
        assertThat(of(text + "\n\n" + text)).isEqualTo(of(text));
    }

    private static OptionalLong of(String text) {
        return Fingerprint.of(Sentences.of(Paragraphs.of(text)));
    }

    private static String words(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
    }

    @Test
    void ignoresCaseAndPunctuation() {
        String text = words(0, 60);
        assertThat(of(text.toUpperCase(java.util.Locale.ROOT).replace(" ", ", ")))
                .isEqualTo(of(text));
        assertThat(Sentences.of(Paragraphs.of(text))).hasSize(1);
    }
}
