package dev.crosswire.extraction.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.quantity.End;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Tokenizer;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The number grammar: what is written, and the bound and values that it allows. */
class MentionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            35 countries                        | EXACT [35, 35]
            800,000 troops                      | EXACT [800000, 800000]
            800 000 troops                      | EXACT [800000, 800000]
            800.000 troops                      | EXACT [800000, 800000]
            1.200.000 troops                    | EXACT [1200000, 1200000]
            1.5 million people                  | EXACT [1500000, 1500000]
            1,5 million people                  | EXACT [1500000, 1500000]
            800k troops                         | EXACT [800000, 800000]
            800 thousand troops                 | EXACT [800000, 800000]
            thirty-five nations                 | EXACT [35, 35]
            thirty five nations                 | EXACT [35, 35]
            eight hundred thousand troops       | EXACT [800000, 800000]
            two hundred and ten soldiers        | EXACT [210, 210]
            a dozen states                      | EXACT [12, 12]
            two dozen states                    | EXACT [24, 24]
            half a million men                  | EXACT [500000, 500000]
            a hundred soldiers                  | EXACT [100, 100]
            several thousand troops             | VAGUE [3000, 9999]
            several states                      | VAGUE [3, 9]
            a few states                        | VAGUE [2, 5]
            dozens of states                    | VAGUE [24, 99]
            hundreds of troops                  | VAGUE [200, 999]
            tens of thousands of troops         | VAGUE [20000, 99999]
            at least 35 countries               | AT_LEAST [35, ∞)
            no fewer than 35 countries          | AT_LEAST [35, ∞)
            more than a dozen countries         | MORE_THAN (12, ∞)
            over 6,000 troops                   | MORE_THAN (6000, ∞)
            35 or more countries                | AT_LEAST [35, ∞)
            up to 6,000 troops                  | AT_MOST (-∞, 6000]
            as many as 6,000 troops             | AT_MOST (-∞, 6000]
            fewer than 6,000 troops             | LESS_THAN (-∞, 6000)
            about 1,000 troops                  | APPROX [900, 1100]
            nearly 1,000 troops                 | APPROX [900, 1000]
            just over 1,000 troops              | MORE_THAN (1000, 1100]
            just under 1,000 troops             | LESS_THAN [900, 1000)
            between 5,000 and 7,000 troops      | RANGE [5000, 7000]
            5,000 to 7,000 troops               | RANGE [5000, 7000]
            10 to 15 thousand troops            | RANGE [10000, 15000]
            10-15 countries                     | RANGE [10, 15]
            10–15 countries                     | RANGE [10, 15]
            ranging from 10 to 15 countries     | RANGE [10, 15]
            from 600,000 to 800,000 troops      | RANGE [600000, 800000] UP
            from 800,000 to 600,000 troops      | RANGE [600000, 800000] DOWN
            """)
    void readsTheValuesThatTheWordsAllow(String words, String expected) {
        assertThat(read("They spoke of " + words + " there.")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            In 2022 it began.
            Since January 2026 it rained.
            On 7 January they met.
            A Boeing 737 landed.
            The G20 met.
            See Article 5.
            See No. 12.
            The 35th meeting was brief.
            It was 12:30.
            It is dated 2026/01/07.
            It was an F-16.
            See 3.2.1 there.
            They won 3-1.
            Windows 11 is out.
            The Big 12 met.
            The S&P 500 is an index.
            The Fortune 100 are firms.
            She called 555-123-4567.
            They live at 221 Baker Street.
            They talked on Formula One and BBC One.
            The 1990s were calm.
            In 2013-14 it rained.
            No one came.
            That one is good.
            1. Ukraine is first.
            Smith, 34, came.
            It began on May 4 and 5.
            It ended at 10.45pm on Friday.
            It reached net zero.
            The Group of Seven met.
            There is COVID-19 in town.
            It was one of them.
            """)
    void leavesOutWhatCountsNothing(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    private static String read(String text) {
        List<Mention> mentions = Mentions.of(new Sentence(text, Tokenizer.tokens(text), 0));
        return mentions.stream().map(MentionsTest::line).collect(Collectors.joining("; "));
    }

    private static String line(Mention mention) {
        String low = switch (mention.interval().low()) {
            case End.Closed(var value) -> "[" + value;
            case End.Open(var value) -> "(" + value;
            case End.Unbounded() -> "(-∞";
        };
        String high = switch (mention.interval().high()) {
            case End.Closed(var value) -> value + "]";
            case End.Open(var value) -> value + ")";
            case End.Unbounded() -> "∞)";
        };
        return mention.bound() + " " + low + ", " + high
                + mention.trend().map(trend -> " " + trend).orElse("");
    }
}
