package dev.crosswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticleFileTest {

    private static final Instant MODIFIED = Instant.parse("2026-01-02T03:04:05Z");

    private final List<ArticleFile.Found> found = new ArrayList<>();
    private final List<ArticleService.Rejection> rejected = new ArrayList<>();

    @Test
    void takesSourceAndTimeOfATextFromTheFile() throws IOException {
        read("news/harbour-post.txt", "\nTroops on the move\n\nAt least 35 countries joined.");
        assertThat(found).singleElement().satisfies(it -> {
            assertThat(it.article().path("source").asText()).isEqualTo("harbour-post");
            assertThat(it.article().path("title").asText()).isEqualTo("Troops on the move");
            assertThat(it.article().path("publishedAt").asText()).isEqualTo("2026-01-02T03:04:05Z");
        });
    }

    @Test
    void takesTheTitleOfAPageFromItsHead() throws IOException {
        read("a.html", "<html><head><title>Summit</title></head><body><p>x</p></body></html>");
        assertThat(found.getFirst().article().path("title").asText()).isEqualTo("Summit");
        assertThat(found.getFirst().article().path("text").asText()).isEqualTo("x");
        assertThat(found.getFirst().article().path("publishedAt").asText()).isEqualTo(MODIFIED.toString());
    }

    @Test
    void takesTheTimeAndTheSentencesOfAPageAsItsReaderSeesThem() throws IOException {
        read(
                "a.html",
                "<html><head><title>Leaders meet at the harbour | Herald</title>"
                        + "<meta property='article:published_time' content='2025-12-24T10:00:00+01:00'></head>"
                        + "<body><nav><a href='/'>Home</a></nav><article><h1>Leaders meet at the harbour</h1><p>At least 35 countries joined"
                        + " the summit in the harbour on Wednesday, the host said.</p></article></body></html>");
        assertThat(found).singleElement().satisfies(it -> {
            assertThat(it.article().path("title").asText()).isEqualTo("Leaders meet at the harbour");
            assertThat(it.article().path("publishedAt").asText()).isEqualTo("2025-12-24T09:00:00Z");
            assertThat(it.article().path("text").asText())
                    .startsWith("At least 35")
                    .doesNotContain("Home");
            assertThat(it.article().has("html")).isFalse();
        });
    }

    @Test
    void readsTheItemsOfAnAgencyWhateverTheFileIsCalled() throws IOException {
        read("-", """
                {"uri":"urn:wire:1","version":"3","type":"text","pubstatus":"usable","language":"en",
                 "versioncreated":"2026-01-06T18:00:00Z","headline":"Ferries return","creditline":"WIRE",
                 "body_text":"All twelve ferries are back in service."}
                """);
        assertThat(rejected).isEmpty();
        assertThat(found).singleElement().satisfies(it -> {
            assertThat(it.article().path("id").asText()).hasSize(32);
            assertThat(it.article().path("version").asInt()).isEqualTo(3);
            assertThat(it.article().path("title").asText()).isEqualTo("Ferries return");
            assertThat(it.article().path("publishedAt").asText()).isEqualTo("2026-01-06T18:00:00Z");
            assertThat(it.article().path("text").asText()).contains("twelve ferries");
        });
    }

    @Test
    void doesNotSendWhatIsUnderEmbargo() throws IOException {
        read("a.json", """
                {"uri":"urn:wire:1","type":"text","pubstatus":"usable","embargoed":"2999-01-01T00:00:00Z",
                 "versioncreated":"2026-01-06T18:00:00Z","headline":"Budget","body_text":"Later."}
                """);
        assertThat(found).isEmpty();
        assertThat(rejected)
                .singleElement()
                .extracting(ArticleService.Rejection::reason)
                .asString()
                .contains("must not be published before 2999-01-01");
    }

    @Test
    void namesTheLineThatIsNotJsonAndReadsOn() throws IOException {
        read("a.ndjson", "{\"id\":\"1\"}\n{broken\n\n[1]\n{\"id\":\"2\"}\n");
        assertThat(found).extracting(ArticleFile.Found::origin).containsExactly("a.ndjson:1", "a.ndjson:5");
        assertThat(rejected).extracting(ArticleService.Rejection::origin).containsExactly("a.ndjson:2", "a.ndjson:4");
    }

    @Test
    void readsAnArrayFromStandardInput() throws IOException {
        read("-", "[{\"id\":\"1\",\"source\":\"Own\"},{\"id\":\"2\"}]");
        assertThat(found).extracting(it -> it.article().path("id").asText()).containsExactly("1", "2");
        assertThat(found.getFirst().article().path("source").asText()).isEqualTo("Own");
    }

    @Test
    void rejectsAnEmptyText() throws IOException {
        read("a.txt", " \n");
        assertThat(found).isEmpty();
        assertThat(rejected)
                .singleElement()
                .extracting(ArticleService.Rejection::reason)
                .isEqualTo("it is empty");
    }

    @Test
    void showsControlCharactersOfArticlesAsQuestionMarks() {
        assertThat(Printable.of("35 \u001b[31mcountries\u202e é")).isEqualTo("35 ?[31mcountries? é");
    }

    private void read(String name, String content) throws IOException {
        new ArticleFile(name, MODIFIED, Optional.empty(), Optional.empty())
                .read(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), found::add, rejected::add);
    }
}
