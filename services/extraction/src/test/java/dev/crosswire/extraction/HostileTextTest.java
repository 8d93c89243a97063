package dev.crosswire.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that nobody publishes and anybody can send: each is read to its end, with bounded time and evidence. */
class HostileTextTest {

    private static final int LONGEST = 1 << 18;

    /** Far above what a text of this length takes, even on a busy machine; only an endless or quadratic reading comes near it. */
    private static final Duration DEADLINE = Duration.ofMinutes(5);

    static Stream<String> texts() {
        return Stream.of(
                "",
                " ".repeat(100),
                String.valueOf((char) 1),
                String.valueOf(Character.MIN_HIGH_SURROGATE),
                "35 " + Character.MIN_LOW_SURROGATE + " countries agreed " + Character.MIN_HIGH_SURROGATE,
                filled("a"),
                filled("7"),
                filled("1,"),
                filled("1 000 "),
                filled("1.1.1/2:3-"),
                filled("((((\"'"),
                filled("(A B) "),
                filled("12 troops, "),
                filled("one killed "),
                filled("."),
                filled(String.valueOf((char) 10)),
                filled("35 countries agreed to send 6,000 troops "),
                filled("France said that France said "),
                filled("US "),
                filled("which, and US will "),
                filled("thirty-five hundred and "),
                filled("between 5 and from 6 to "),
                filled(Character.toString(0x1F600)),
                filled("’s Ukraine’s army cap at 800,000 "),
                filled("Ukrainian President Name "),
                filled("Jane Roe, the mayor of Xa, "),
                filled("the Xa Electoral Commission (XEC) said 12, "),
                filled("between May and 3 June 2026 12 "),
                filled("in Xa near Ya 12 "),
                filled("according to the survey office \" "),
                filled("earlier revised from 12 to "),
                "KYIV (Reuters) - " + filled("/"),
                filled("<p>"),
                filled("<p "),
                filled("<!-- <b 5 > "),
                filled("<script>"),
                filled("&amp;&#8217;&"),
                filled("& < "),
                filled("x 1 é" + System.lineSeparator().repeat(2)),
                filled("- 5" + System.lineSeparator()),
                filled("1." + System.lineSeparator()),
                filled(String.valueOf((char) 0)),
                filled("\u202E35 דולות " + "\u05D0"),
                filled("وقعت 35 دولة "),
                filled("35 pays ont signé la déclaration. "),
                filled("3\uD83D\uDE00"),
                filled("\uDC00\uD800"),
                filled("a\u0301\u0301"),
                "Leaders of " + "9".repeat(10_000) + " countries agreed.",
                "Leaders of 35 countries agreed " + filled("very ") + ".",
                noise());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readsToTheEndWithoutFailing(String text) {
        Reading reading = Assertions.assertTimeoutPreemptively(
                DEADLINE,
                () -> Articles.EXTRACTOR.read(
                        Articles.article(1, text.substring(0, Math.min(500, text.length())), text)));
        assertThat(reading.quantities())
                .hasSizeLessThanOrEqualTo(Extractor.MOST_QUANTITIES)
                .allSatisfy(quantity -> assertThat(text.substring(quantity.start(), quantity.end()))
                        .isEqualTo(quantity.quantity().surface()));
        assertThat(reading.claims())
                .hasSizeLessThanOrEqualTo(Extractor.MOST_CLAIMS + 60)
                .allSatisfy(claim -> {
                    assertThat(claim.evidence().sentence()).hasSizeLessThanOrEqualTo(4_000);
                    assertThat(claim.evidence().before()).hasSizeLessThanOrEqualTo(4_000);
                    assertThat(claim.evidence().after()).hasSizeLessThanOrEqualTo(4_000);
                    assertThat(claim.company()).hasSizeLessThanOrEqualTo(24);
                });
    }

    @Test
    void looksAtABoundedPartOfALongText() {
        Reading reading = Articles.EXTRACTOR.read(Articles.article("Leaders of 35 countries met. ".repeat(200_000)));
        assertThat(reading.characters()).isEqualTo(ReadableText.LONGEST);
        assertThat(reading.quantities()).isNotEmpty();
    }

    private static String filled(String part) {
        return part.repeat(LONGEST / part.length());
    }

    private static String noise() {
        Random random = new Random(20260107);
        StringBuilder text = new StringBuilder();
        while (text.length() < LONGEST / 4) {
            text.append((char) random.nextInt(Character.MAX_VALUE + 1));
        }
        return text.toString();
    }
}
