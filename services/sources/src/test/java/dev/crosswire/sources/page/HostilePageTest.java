package dev.crosswire.sources.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that are made to break their reader: each is read to its end, whatever comes out. */
class HostilePageTest {

    private static final int LENGTH = 40_000;

    static Stream<String> pages() {
        return Stream.of(
                filled("<div>"),
                filled("<b>"),
                filled("<a href=x>"),
                filled("<table><tr><td>"),
                filled("<section class='related share comments'><h1>x"),
                filled(
                        "<div class='a-b-c-d-e-f-g-h'><img><p>Words of a sentence that is long enough to count as prose.</p>"),
                filled("<header><h2>x</h2>"),
                filled("<article>x "),
                filled("<figure><img>x"),
                filled("<blockquote>He said that it was 35,000 and not any less. "),
                filled("<sup>1"),
                filled("<sup>1</sup>"),
                filled("<p itemprop=author class=byline>"),
                filled("x<br>"),
                filled(" \n\t"),
                filled("."),
                filled("a.\"\"\"\"\"\"\"\""),
                filled("\u202E\uD800\u0000"),
                filled("&shy;&#xD800;&#0;"),
                filled("<!--"),
                filled("<meta name=date content=2026>"),
                filled("<time datetime=2026>"),
                filled("<h1>Title of the page - </h1>"),
                "<html><title>" + filled("a - ") + "</title><h1>a</h1>",
                "<html><p " + filled(i -> "a" + i + "=1 ") + ">x",
                "<html><p class='" + filled(i -> "c-" + i + "-ad ") + "'>x",
                "<html><p style='" + filled("display : ") + "'>x",
                json("[".repeat(LENGTH / 2)),
                json("{\"@graph\":".repeat(10_000)),
                json("{\"@type\":\"NewsArticle\",\"author\":[" + filled("{\"name\":\"A\"},") + "null]}"),
                json("[" + filled("{\"@type\":\"Thing\"},") + "1]"),
                json("{\"@type\":\"NewsArticle\",\"headline\":" + "9".repeat(90_000) + "}"),
                filled("<script type=application/ld+json>{\"@type\":\"NewsArticle\"}</script>"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void readsAHostilePageToItsEnd(String page) {
        Page read = PageReader.read("<html><body>" + page, Optional.of("not an address"));
        assertThat(read.text().chars().noneMatch(c -> c == 0)).isTrue();
        assertThat(read.title().orElse("")).hasSizeLessThanOrEqualTo(500);
        assertThat(read.author().orElse("")).hasSizeLessThanOrEqualTo(2_000);
    }

    @Test
    void readsOfAPageThatIsTooLongItsBeginning() {
        String page = "<p>First.</p>" + "<p>x</p>".repeat(700_000) + "<p>Last.</p>";
        assertThat(PageReader.read(page, Optional.empty()).text())
                .startsWith("First.")
                .doesNotContain("Last.");
    }

    @Test
    void readsOfAPageThatTakesTooLongWhatItHasUntilThen() throws IOException {
        long[] now = {0};
        try (PatientReader reader = new PatientReader("12345678", () -> now[0], 10)) {
            char[] read = new char[5];
            assertThat(reader.read(read, 0, 5)).isEqualTo(5);
            now[0] = 11;
            assertThat(reader.read(read, 0, 5)).isEqualTo(-1);
        }
    }

    @Test
    void readsPagesThatWereDamagedAnywhere() {
        Random random = new Random(7);
        for (TestPage page : TestPage.all()) {
            for (int round = 0; round < 20; round++) {
                byte[] bytes = page.html();
                for (int i = 0; i < 30; i++) {
                    int at = random.nextInt(bytes.length);
                    bytes[at] = random.nextBoolean()
                            ? (byte) "<>\"'&/=;".charAt(random.nextInt(8))
                            : (byte) random.nextInt(256);
                }
                Page read = PageReader.read(bytes, Optional.empty(), Optional.empty());
                assertThat(read.text())
                        .isEqualTo(new String(read.text().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
            }
        }
    }

    private static String filled(String part) {
        return part.repeat(LENGTH / part.length());
    }

    private static String filled(IntFunction<String> part) {
        return IntStream.range(0, LENGTH / 16).mapToObj(part).collect(Collectors.joining());
    }

    private static String json(String block) {
        return "<script type='application/ld+json'>" + block + "</script>";
    }
}
