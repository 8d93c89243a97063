package dev.crosswire.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswire.ingest.article.InvalidBodyException.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a body may be, and the sentence that each wrong one gets. */
class ArticleBodiesTest {

    private static final String REQUIRED = """
            "source": "northwire", "title": "Talks end", "publishedAt": "2026-01-06T18:30:00Z", "text": "They agreed."
            """;

    private final ArticleBodies bodies = new ArticleBodies();

    @Test
    void readsAnArticleWithAllItsFields() throws Exception {
        List<Submission> read = read("""
                {"id": "nw-1", "source": "northwire", "title": "Talks\\n end", "publishedAt": "2026-01-06T20:30:00.123456+02:00",
                 "text": "They agreed.\\r\\n\\r\\nAll of them.", "url": "https://northwire.example/1?a=b", "language": "EN",
                 "wire": "AP", "version": 3, "retracted": false, "section": {"unknown": ["fields", "are", "ignored"]}}
                """);

        assertThat(read)
                .containsExactly(new Submission.Usable(
                        0,
                        new PostedArticle(
                                "nw-1",
                                "northwire",
                                Optional.of("https://northwire.example/1?a=b"),
                                "Talks end",
                                Instant.parse("2026-01-06T18:30:00.123Z"),
                                "en",
                                Optional.of("AP"),
                                "They agreed.\n\nAll of them.",
                                OptionalInt.of(3),
                                false)));
    }

    @Test
    void derivesTheIdFromSourceAndUrlOrElseTitle() throws Exception {
        PostedArticle byTitle = article("{" + REQUIRED + "}");
        PostedArticle otherText = article("{" + REQUIRED.replace("They agreed.", "They did not.") + "}");
        PostedArticle otherSource = article("{" + REQUIRED.replace("northwire", "meridian") + "}");
        PostedArticle byUrl = article("{" + REQUIRED + ", \"url\": \"https://a.example/1\"}");
        PostedArticle byUrlWithOtherTitle =
                article("{" + REQUIRED.replace("Talks", "All talks") + ", \"url\": \"https://a.example/1\"}");

        assertThat(byTitle.id()).matches("[0-9a-f]{32}").isEqualTo(otherText.id());
        assertThat(otherSource.id()).isNotEqualTo(byTitle.id());
        assertThat(byUrl.id()).isNotEqualTo(byTitle.id()).isEqualTo(byUrlWithOtherTitle.id());
    }

    @Test
    void takesNullForMissing() throws Exception {
        PostedArticle read =
                article("{" + REQUIRED + ", \"url\": null, \"wire\": null, \"version\": null, \"html\": null}");

        assertThat(read.url()).isEmpty();
        assertThat(read.wire()).isEmpty();
        assertThat(read.version()).isEmpty();
        assertThat(read.language()).isEqualTo("und");
    }

    @Test
    void acceptsARetractionWithoutItsText() throws Exception {
        PostedArticle read = article("""
                {"source": "a", "title": "b", "publishedAt": "2026-01-06T18:30:00Z", "retracted": true}
                """);

        assertThat(read.text()).isEmpty();
        assertThat(read.retracted()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "source": "northwire"               | "x": 1                            | source is missing
                    "source": "northwire"               | "source": null                    | source is missing
                    "source": "northwire"               | "source": "  "                    | source is empty
                    "source": "northwire"               | "source": 7                       | source must be a string, not a number
                    "source": "northwire"               | "source": ["a"]                   | source must be a string, not an array
                    "source": "northwire"               | "source": "a\\u0000b"             | source holds a control character
                    "source": "northwire"               | "source": "a\\u202eb"             | source holds a control character
                    "source": "northwire"               | "source": "a\\ud800b"             | source holds a control character
                    "title": "Talks end"                | "x": 1                            | title is missing
                    "title": "Talks end"                | "title": " \\u0007 "              | title is empty
                    "title": "Talks end"                | "title": {"a": "b"}               | title must be a string, not an object
                    "publishedAt": "2026-01-06T18:30:00Z" | "x": 1                          | publishedAt is missing
                    "publishedAt": "2026-01-06T18:30:00Z" | "publishedAt": 1767724200       | publishedAt must be a string, not a number
                    "publishedAt": "2026-01-06T18:30:00Z" | "publishedAt": "2026-01-06T18:30:00" | publishedAt is not an ISO 8601 time with an offset, such as 2026-01-06T18:30:00Z
                    "publishedAt": "2026-01-06T18:30:00Z" | "publishedAt": "2026-02-30T18:30:00Z" | publishedAt is not an ISO 8601 time with an offset, such as 2026-01-06T18:30:00Z
                    "publishedAt": "2026-01-06T18:30:00Z" | "publishedAt": "yesterday"      | publishedAt is not an ISO 8601 time with an offset, such as 2026-01-06T18:30:00Z
                    "publishedAt": "2026-01-06T18:30:00Z" | "publishedAt": "1899-12-31T23:59:59Z" | publishedAt must lie between the years 1900 and 2200
                    "publishedAt": "2026-01-06T18:30:00Z" | "publishedAt": "+999999999-12-31T23:59:59Z" | publishedAt must lie between the years 1900 and 2200
                    "text": "They agreed."              | "x": 1                            | text is missing; give text or html
                    "text": "They agreed."              | "text": " \\n "                   | text is empty
                    "text": "They agreed."              | "html": "<script>1</script>"      | html holds no text
                    "text": "They agreed."              | "text": "a", "html": "b"          | text and html are both given; give one of them
                    "text": "They agreed."              | "text": true                      | text must be a string, not true or false
                    """)
    void refusesAFieldThatIsMissingOrWrong(String field, String instead, String reason) throws Exception {
        String body = "{" + REQUIRED.replace(field.strip(), instead.strip()) + "}";

        assertThat(read(body)).containsExactly(new Submission.Unusable(0, Optional.empty(), reason));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "url": "ftp://a.example/1"          | url must start with http:// or https://
                    "url": "javascript:alert(1)"        | url must start with http:// or https://
                    "url": "/relative"                  | url must start with http:// or https://
                    "url": "https:///path"              | url names no host
                    "url": "https://u:p@a.example/"     | url holds a user name; leave it out
                    "url": "https://a.example/a b"      | url is not a valid URL at character 20; other characters than those of RFC 3986 are percent-encoded
                    "language": "english language"      | language is not a BCP 47 tag such as "en" or "pt-BR"
                    "version": 0                        | version must lie between 1 and 1000000
                    "version": 1000001                  | version must lie between 1 and 1000000
                    "version": 99999999999999999999     | version must lie between 1 and 1000000
                    "version": 1.5                      | version must be a whole number
                    "version": "2"                      | version must be a whole number, not a string
                    "retracted": "no"                   | retracted must be true or false, not a string
                    "wire": {"agency": "AP"}            | wire must be a string, not an object
                    """)
    void refusesAnOptionalFieldThatIsWrongAndKeepsTheId(String field, String reason) throws Exception {
        assertThat(read("{\"id\": \"nw-1\", " + REQUIRED + ", " + field + "}"))
                .containsExactly(new Submission.Unusable(0, Optional.of("nw-1"), reason));
    }

    @ParameterizedTest
    @CsvSource({"id, 200", "source, 200", "wire, 200", "title, 1000", "url, 2000", "language, 35", "html, 5000000"})
    void refusesWhatIsLongerThanItsLimit(String field, int most) throws Exception {
        String others = REQUIRED.replaceAll("\"" + field + "\": \"[^\"]*\",", "")
                .replaceAll(field.equals("html") ? ", \"text\".*" : "^$", "");
        String body = "{\"" + field + "\": \"" + "x".repeat(most + 1) + "\", " + others + "}";

        assertThat(read(body))
                .containsExactly(new Submission.Unusable(
                        0, Optional.empty(), field + " has " + (most + 1) + " characters and may have " + most));
    }

    @Test
    void measuresTheTextInBytes() throws Exception {
        String fits = "é".repeat(ArticleLimits.TEXT_BYTES / 2);

        assertThat(article("{" + REQUIRED.replace("They agreed.", fits) + "}").text())
                .isEqualTo(fits);
        assertThat(read("{" + REQUIRED.replace("They agreed.", fits + "é") + "}"))
                .containsExactly(new Submission.Unusable(
                        0, Optional.empty(), "text has 250002 bytes and may have 250000; post it in parts"));
    }

    @Test
    void cleansTheTextOfWhatNoTopicCanHold() throws Exception {
        String body = "{" + REQUIRED.replace("They agreed.", "a\\u0000b\\ud800c \\ud83d\\udd4a\\rd\\ufeff") + "}";

        assertThat(article(body).text()).isEqualTo("a b\uFFFDc \uD83D\uDD4A\nd");
    }

    @Test
    void readsEachElementOfAnArrayForItself() throws Exception {
        List<Submission> read = read("[{" + REQUIRED + "}, 7, null, {\"id\": \"x\"}, {" + REQUIRED + "}]");

        assertThat(read).hasSize(5);
        assertThat(read.get(0)).isInstanceOf(Submission.Usable.class);
        assertThat(read.get(1))
                .isEqualTo(
                        new Submission.Unusable(1, Optional.empty(), "an article must be a JSON object, not a number"));
        assertThat(read.get(2))
                .isEqualTo(new Submission.Unusable(2, Optional.empty(), "an article must be a JSON object, not null"));
        assertThat(read.get(3)).isEqualTo(new Submission.Unusable(3, Optional.of("x"), "source is missing"));
        assertThat(read.get(4)).isInstanceOf(Submission.Usable.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ``              | The body is empty; post one article as a JSON object, or an array of them.
                    ` `             | The body is empty; post one article as a JSON object, or an array of them.
                    []              | The array holds no article.
                    "text"          | The body must be one article (a JSON object) or an array of articles.
                    null            | The body must be one article (a JSON object) or an array of articles.
                    {"a": }         | The body is not valid JSON at line 1, column 7.
                    {"a": "b"       | The body is not valid JSON at line 1, column 10.
                    {"a": 1, "a": 2} | A field occurs twice in one JSON object at line 1, column 13.
                    {} {}           | There is more after the end of the JSON at line 1, column 4; post several articles as one array.
                    """)
    void saysWhatIsWrongWithTheWholeBody(String body, String sentence) {
        assertThatThrownBy(() -> read(body)).isInstanceOfSatisfying(InvalidBodyException.class, e -> {
            assertThat(e.sentence()).isEqualTo(sentence);
            assertThat(e.fault()).isEqualTo(Fault.MALFORMED);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void refusesDeepNestingBeforeItCostsAnything(String opening) {
        assertThatThrownBy(() -> read(opening.repeat(100_000)))
                .isInstanceOfSatisfying(
                        InvalidBodyException.class,
                        e -> assertThat(e.sentence()).isEqualTo("The JSON is nested deeper than 32 levels."));
    }

    @Test
    void refusesAnotherEncodingThanUtf8() {
        byte[] latin = ("{" + REQUIRED.replace("They", "Né") + "}").getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf16 = ("{" + REQUIRED + "}").getBytes(StandardCharsets.UTF_16);

        for (byte[] body : List.of(latin, utf16)) {
            assertThatThrownBy(() -> bodies.read(body))
                    .isInstanceOfSatisfying(
                            InvalidBodyException.class,
                            e -> assertThat(e.sentence()).startsWith("The body is not UTF-8 near byte "));
        }
    }

    @Test
    void readsPastAByteOrderMark() throws Exception {
        assertThat(article("\uFEFF{" + REQUIRED + "}").source()).isEqualTo("northwire");
    }

    @Test
    void boundsTheArticlesOfOneRequest() {
        String body = "[" + "{},".repeat(ArticleLimits.ARTICLES) + "{}]";

        assertThatThrownBy(() -> read(body)).isInstanceOfSatisfying(InvalidBodyException.class, e -> {
            assertThat(e.fault()).isEqualTo(Fault.TOO_LARGE);
            assertThat(e.sentence())
                    .isEqualTo("The array holds 1001 articles and one request may hold 1000; post them in"
                            + " several requests.");
        });
    }

    private PostedArticle article(String body) throws InvalidBodyException {
        assertThat(read(body)).singleElement().isInstanceOf(Submission.Usable.class);
        return ((Submission.Usable) read(body).getFirst()).article();
    }

    private List<Submission> read(String body) throws InvalidBodyException {
        return bodies.read((body == null ? "" : body).getBytes(StandardCharsets.UTF_8));
    }
}
