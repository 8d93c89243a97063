package dev.crosswire.extraction.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {

    @Test
    void takesTagsAway() {
        assertThat(Markup.of("<p class=\"x\">At least <b>35</b>&nbsp;countries\nmet.</p><!-- 7 --><p>They left.</p>")
                        .text()
                        .strip())
                .isEqualTo("At least 35\u00a0countries met.\n\n\n\nThey left.");
    }

    @Test
    void readsCharacterReferences() {
        assertThat(Markup.of("Ukraine&#8217;s &euro;5 million AT&amp;T deal &unknown; & more")
                        .text())
                .isEqualTo("Ukraine’s €5 million AT&T deal &unknown; & more");
    }

    @Test
    void leavesOutScripts() {
        assertThat(Markup.of("a<script>var b = 5 < 6;</script>c<style>d{}</style>")
                        .text())
                .isEqualTo("ac");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5 < 6 and 7 > 6",
                "<5 people",
                "a <tagliatelle> b",
                "<",
                "<b",
                "&",
                "&;",
                "&#x;",
                "AT&T",
                "</",
                "<p"
            })
    void keepsWhatIsNoMarkup(String text) {
        assertThat(Markup.of(text).text()).isEqualTo(text);
    }

    @Test
    void knowsWhereACharacterWasPosted() {
        String posted = "<p>Some <b>1&#44;500</b> people</p>";
        Markup markup = Markup.of(posted);
        int start = markup.text().indexOf("1,500");
        assertThat(posted.substring(markup.postedStart(start), markup.postedEnd(start + 5)))
                .isEqualTo("1&#44;500");
    }
}
