package dev.crosswire.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlatTextTest {

    private static final FlatText TEXT = new FlatText("  They\r\n agreed,\u00a0all\tof them.\n\nThey agreed again. ");

    @Test
    void findsWordsHoweverTheyAreSet() {
        assertThat(TEXT.find("They agreed, all of them.")).hasValue(2);
        assertThat(TEXT.find("\nagreed, all\n\nof ")).hasValue(9);
        assertThat(TEXT.find("They agreed again.")).hasValue(31);
    }

    @Test
    void findsNoOtherWordsAndNone() {
        assertThat(TEXT.find("they agreed")).isEmpty();
        assertThat(TEXT.find("They agreed again. And")).isEmpty();
        assertThat(TEXT.find(" \n")).isEmpty();
        assertThat(new FlatText("").find("a")).isEmpty();
    }

    @Test
    void findsWhatBeginsLikeItself() {
        assertThat(new FlatText("aabaabaaabaab").find("aabaaab")).hasValue(3);
        assertThat(new FlatText("abababac").find("ababac")).hasValue(2);
    }
}
