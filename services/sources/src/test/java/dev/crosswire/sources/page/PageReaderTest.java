package dev.crosswire.sources.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a page is its text, and what it states about itself. */
class PageReaderTest {

    private static final String PROSE =
            "<p>The mine has been closed since the collapse of its shaft in May, its owner said.</p>"
                    + "<p>Of the 62 people who were underground at the time, 58 came out alive and unhurt.</p>";

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

        assertThat(text(page)).isEqualTo("""
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
        assertThat(text("<body><article>Short</article><article>The longer one</article><p>Other</p>"))
                .isEqualTo("The longer one");
    }

    @Test
    void readsAFragmentAsItIs() {
        assertThat(text("just <i>words</i>, 5 < 6")).isEqualTo("just words, 5 < 6");
        assertThat(text("<a href='/x'>Only a link</a>")).isEqualTo("Only a link");
    }

    @Test
    void separatesTheCellsOfATable() {
        assertThat(text("<table><tr><td>35</td><td>26</td></tr></table>")).isEqualTo("35\n\n26");
    }

    @Test
    void keepsMarkupThatIsWrittenOutAsText() {
        assertThat(text("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void survivesElementsThatAreNeverClosed() {
        assertThat(text("<div><b>".repeat(50_000) + "end")).isEqualTo("end");
        assertThat(text("a<br>".repeat(100_000))).startsWith("a\na\na").hasSize(199_999);
    }

    @Test
    void saysNothingWhereAPageSaysNothing() {
        assertThat(text("")).isEmpty();
        assertThat(text("<script>1</script>")).isEmpty();
        assertThat(text("<html><body><nav><a href='/'>Home</a></nav></body></html>"))
                .isEmpty();
        assertThat(text("<html><head><title>Summit</title></head><body><p>x</p></body></html>"))
                .isEqualTo("x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "3<span>5</span>,000 men                     | 35,000 men",
                "35,000<sup>2</sup> men                      | 35,000 men",
                "35,000<sup><a href='#n1'>[1]</a></sup> men  | 35,000 men",
                "35,000<a href='#fn1' class='fnref'>1</a> men| 35,000 men",
                "410 km<sup>2</sup> burnt                    | 410 km² burnt",
                "10<sup>6</sup> cells                        | 10⁶ cells",
                "the 9<sup>th</sup> day                      | the 9th day",
                "the 35,000<sup>*</sup> men                  | the 35,000 men",
                "CO<sub>2</sub> rose                         | CO2 rose",
                "re<wbr>organ&#8203;isa&shy;tion              | reorganisation",
                "5&#1;0 men | 50 men",
                "<abbr title='per cent'>pct</abbr> of 12     | pct of 12",
                "not <span style='display: none'>never </span>seen | not seen",
                "not <span class='sr-only'>never </span>seen | not seen",
                "<span aria-hidden='true'>A</span><span class='visually-hidden'>A</span> drop cap | A drop cap",
                "left&#x202E;right | leftright"
            })
    void seesTheWordsThatAReaderSees(String html, String seen) {
        assertThat(text("<p>" + html + "</p>")).isEqualTo(seen);
    }

    @Test
    void keepsATableThatStandsInAFigure() {
        String page = page(
                "<h1>Mine closed</h1>" + PROSE
                        + "<figure><table><tr><td>North</td><td>22</td></tr></table><figcaption>Source: us</figcaption></figure>");
        assertThat(text(page)).contains("North\n\n22").doesNotContain("Source");
    }

    @Test
    void keepsSentencesThatBeginLikeNotesAboutThePage() {
        String page = page(
                "<h1>Mine closed</h1>" + PROSE + "<p>Published in 2019, the report counted 35,000 cases.</p>"
                        + "<p>Copyright law passed by 300 votes to 200.</p><p>Updated at noon, the count stood at 14.</p>"
                        + "<h2>Most popular party loses 12 seats</h2><p>It had <a href='/x'>61 of 115 seats</a> until now.</p>");
        assertThat(text(page))
                .contains("35,000 cases.", "300 votes", "stood at 14.", "loses 12 seats", "61 of 115 seats until now.");
    }

    @Test
    void readsABodyWhoseNamesSpeakOfItsSurroundings() {
        String page =
                "<html><body class='has-sidebar'><div class='content-with-sidebar'><div class='share-enabled'>" + PROSE
                        + "</div></div><div class='sidebar'><p>Snow is expected on Thursday in all of the north.</p></div></body></html>";
        assertThat(text(page)).contains("58 came out").doesNotContain("Snow");
    }

    @Test
    void readsAPageThatIsOneForm() {
        String page = page("<form id='aspnetForm'><h1>Mine closed</h1><div>" + PROSE + "</div><input name='q'></form>");
        assertThat(text(page)).contains("58 came out");
    }

    @Test
    void takesTheTitleWithoutTheNameOfTheSite() {
        String page = "<html><head><title>Mine closed after collapse - The Echo</title></head><body>"
                + "<h2>The Echo</h2><h1>Mine closed after collapse</h1>" + PROSE + "</body></html>";
        Page read = PageReader.read(page, Optional.empty());
        assertThat(read.title()).contains("Mine closed after collapse");
        assertThat(read.text()).startsWith("The mine has been closed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-02T08:15:00Z          | 2026-03-02T08:15:00Z",
                "2026-03-02T08:15:00.120+01:00 | 2026-03-02T07:15:00.120Z",
                "2026-03-02T08:15+0100         | 2026-03-02T07:15:00Z",
                "2026-03-02 08:15:00 -0300     | 2026-03-02T11:15:00Z",
                "2026-03-02 08:15:00           | 2026-03-02T08:15:00Z",
                "2026-03-02                    | 2026-03-02T00:00:00Z",
                "20260302                      | 2026-03-02T00:00:00Z",
                "Mon, 02 Mar 2026 08:15:00 GMT | 2026-03-02T08:15:00Z",
                "March 2, 2026                 | 2026-03-02T00:00:00Z",
                "2 March 2026 08:15            | 2026-03-02T08:15:00Z",
                "1772439300                    | 2026-03-02T08:15:00Z"
            })
    void readsTimesAsPagesStateThem(String stated, Instant time) {
        String page = "<html><head><meta property='article:published_time' content='" + stated + "'></head></html>";
        assertThat(PageReader.read(page, Optional.empty()).publishedAt()).contains(time);
    }

    @ParameterizedTest
    @CsvSource({"yesterday", "2026-13-41", "99999-01-01", "0001-01-01", "12", "2026-03-02T08:15:00+99:99"})
    void takesNoTimeFromWhatIsNone(String stated) {
        String page = "<html><head><meta name='date' content='" + stated + "'></head></html>";
        assertThat(PageReader.read(page, Optional.empty()).publishedAt()).isEmpty();
    }

    @Test
    void resolvesTheCanonicalAddressAndTakesWebAddressesOnly() {
        assertThat(PageReader.read("<link rel=canonical href='/a?b=1'>", Optional.of("https://x.example/z"))
                        .canonicalUrl())
                .contains("https://x.example/a?b=1");
        assertThat(PageReader.read("<link rel=canonical href='javascript:alert(1)'>", Optional.empty())
                        .canonicalUrl())
                .isEmpty();
    }

    @Test
    void decodesAPageByWhatTheServerOrThePageSays() {
        byte[] cyrillic = "<html><p>Двое рабочих</p></html>".getBytes(Charset.forName("windows-1251"));
        assertThat(PageReader.read(cyrillic, Optional.of(Charset.forName("windows-1251")), Optional.empty())
                        .text())
                .isEqualTo("Двое рабочих");
        byte[] utf8 = "<meta charset=no-such-set><p>Über</p>".getBytes(StandardCharsets.UTF_8);
        assertThat(PageReader.read(utf8, Optional.empty(), Optional.empty()).text())
                .isEqualTo("Über");
    }

    private static String page(String body) {
        return "<html><head><meta property='og:title' content='Mine closed'></head><body>" + body + "</body></html>";
    }

    private static String text(String html) {
        return PageReader.read(html, Optional.empty()).text();
    }
}
