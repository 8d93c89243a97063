package dev.crosswire.extraction.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What of a page is its text. */
class HtmlTextTest {

    @Test
    void keepsTheParagraphsAndDropsWhatStandsAround() {
        String page = """
                <html><head><title>Site</title><style>p{}</style></head><body>
                <header>Masthead</header><nav><a href="/">Home</a></nav>
                <article><h1>Talks end</h1>
                  <p>They agreed on <b>800,000</b>
                     troops&nbsp;&amp; more.</p><script>alert(1)</script>
                  <aside>Read also: 700,000</aside>
                  <ul><li>One</li><li>Two</li></ul>
                  Loose words<br>on two lines<br><br>and another paragraph
                  <p hidden>Not shown</p><!-- nor this --></article>
                <footer>© Site</footer></body></html>
                """;

        assertThat(HtmlText.of(page)).isEqualTo("""
                        Talks end

                        They agreed on 800,000 troops\u00a0& more.

                        One

                        Two

                        Loose words
                        on two lines

                        and another paragraph""");
    }

    @Test
    void readsTheLongestArticleOfAPage() {
        assertThat(HtmlText.of("<article>Short</article><article>The longer one</article><p>Other</p>"))
                .isEqualTo("The longer one");
    }

    @Test
    void readsAFragmentAsItIs() {
        assertThat(HtmlText.of("just <i>words</i>, 5 < 6")).isEqualTo("just words, 5 < 6");
    }

    @Test
    void separatesTheCellsOfATable() {
        assertThat(HtmlText.of("<table><tr><td>35</td><td>26</td></tr></table>"))
                .isEqualTo("35\n\n26");
    }

    @Test
    void keepsMarkupThatIsWrittenOutAsText() {
        assertThat(HtmlText.of("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void survivesElementsThatAreNeverClosed() {
        assertThat(HtmlText.of("<div><b>".repeat(50_000) + "end")).isEqualTo("end");
        assertThat(HtmlText.of("a<br>".repeat(100_000))).startsWith("a\na\na").hasSize(199_999);
    }
}
