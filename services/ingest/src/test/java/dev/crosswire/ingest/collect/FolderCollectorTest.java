package dev.crosswire.ingest.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crosswire.ingest.article.ArticleBodies;
import dev.crosswire.ingest.spool.Spool;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that somebody puts files into. */
class FolderCollectorTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Instant now = Instant.parse("2026-03-14T12:00:00Z");
    private final List<String> rejected = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private Spool spool;

    @SuppressWarnings("NullAway.Init")
    private FolderCollector collector;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectory(folder.resolve("in"));
        spool = new Spool(folder.resolve("spool"), 1_000_000);
        collector = new FolderCollector(
                Listed.of("{id: wire, kind: folder, address: in, language: en}"),
                folder.resolve("in"),
                Duration.ofSeconds(2),
                new ArticleBodies(),
                spool,
                (source, origin, id, reason) -> CompletableFuture.completedFuture(
                        rejected.add(origin.place() + " " + origin.offset() + ": " + reason)),
                () -> now);
    }

    private void drop(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve("in").resolve(name);
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-03-14T11:30:00Z")));
    }

    private void drop(String name, String text) throws IOException {
        drop(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<JsonNode> look() throws Exception {
        collector.look(now);
        now = now.plusSeconds(3);
        collector.look(now);
        List<JsonNode> articles = new ArrayList<>();
        for (Optional<Spool.Due> due = spool.next(now, Duration.ZERO);
                due.isPresent();
                due = spool.next(now, Duration.ZERO)) {
            JSON.readTree(due.get().batch().body()).forEach(articles::add);
            spool.done(due.get());
        }
        return articles;
    }

    private List<String> names(String inside) throws IOException {
        Path path = folder.resolve("in").resolve(inside);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void takesATextWithItsHeadlineAndTheTimeOfItsFile() throws Exception {
        drop("fire.txt", "Fire in the harbour\n\nThree people were hurt.\n");

        assertThat(look()).singleElement().satisfies(article -> {
            assertThat(article.path("title").asText()).isEqualTo("Fire in the harbour");
            assertThat(article.path("text").asText()).isEqualTo("Three people were hurt.");
            assertThat(article.path("publishedAt").asText()).isEqualTo("2026-03-14T11:30:00Z");
            assertThat(article.path("source").asText()).isEqualTo("wire");
            assertThat(article.path("language").asText()).isEqualTo("en");
        });
        assertThat(names("done")).containsExactly("fire.txt");
        assertThat(names("")).isEmpty();
    }

    @Test
    void takesArticlesPagesAndAgencysItems() throws Exception {
        drop("a.json", """
                [{"id":"j1","title":"T","publishedAt":"2026-03-14T11:00:00Z","text":"One."},
                 {"id":"j2","title":"T","text":"No time is given."}]""");
        drop(
                "b.html",
                "<html><head><title>A page</title></head><body><article><h1>A page</h1>"
                        + "<p>The minister said that 4,000 soldiers had crossed the river by noon.</p></article></body></html>");
        drop("c.json", """
                {"uri":"urn:newsml:agency.example:1","version":"2","pubstatus":"usable","type":"text",
                 "headline":"H","versioncreated":"2026-03-14T11:00:00Z","body_text":"Two were killed."}""");

        List<JsonNode> articles = look();

        assertThat(articles).hasSize(4);
        assertThat(articles.toString()).contains("\"j1\"", "4,000 soldiers", "Two were killed.", "\"version\":2");
        assertThat(names("done")).containsExactly("a.json", "b.html", "c.json");
    }

    @Test
    void holdsAnItemUnderEmbargoUntilItEnds() throws Exception {
        drop("c.json", """
                {"uri":"urn:newsml:agency.example:1","version":"1","pubstatus":"usable","type":"text","headline":"H",
                 "embargoed":"2026-03-14T13:00:00Z","versioncreated":"2026-03-14T11:00:00Z","body_text":"Two."}""");

        assertThat(look()).isEmpty();
        now = Instant.parse("2026-03-14T13:00:00Z");
        assertThat(look()).hasSize(1);
    }

    @Test
    void movesAFileOfWhichNothingCanBeUsedAsideAndSaysWhy() throws Exception {
        drop("bad.json", "{\"title\":\"T\",\"text\":\"No time is given.\"}");
        drop("broken.json", "{\"title\":");

        assertThat(look()).isEmpty();

        assertThat(names("rejected"))
                .containsExactly("bad.json", "bad.json.reason.txt", "broken.json", "broken.json.reason.txt");
        assertThat(Files.readString(folder.resolve("in/rejected/bad.json.reason.txt")))
                .contains("publishedAt is missing");
        assertThat(rejected).hasSize(2).anyMatch(each -> each.equals("bad.json -1: publishedAt is missing"));
    }

    @Test
    void takesACompressedArchiveLineByLineAndTellsWhatOfItCannotBeUsed() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 250; i++) {
            lines.append("{\"id\":\"n")
                    .append(i)
                    .append("\",\"title\":\"T\",\"publishedAt\":\"2026-03-14T11:00:00Z\",")
                    .append("\"text\":\"One.\"}\n");
        }
        lines.append("no JSON\n");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        }
        drop("old.ndjson.gz", packed.toByteArray());

        assertThat(look()).hasSize(250);
        assertThat(rejected).containsExactly("old.ndjson.gz 251: line 251 is no JSON object");
        assertThat(names("done")).containsExactly("old.ndjson.gz");
    }

    @Test
    void saysThatItsFolderCannotBeMade() throws IOException {
        Files.writeString(folder.resolve("plain"), "a file");
        FolderCollector nowhere = new FolderCollector(
                Listed.of("{id: wire, kind: folder, address: plain/in}"),
                folder.resolve("plain").resolve("in"),
                Duration.ofSeconds(2),
                new ArticleBodies(),
                spool,
                (source, origin, id, reason) -> CompletableFuture.completedFuture(rejected.add(reason)),
                () -> now);

        assertThatThrownBy(() -> nowhere.look(now))
                .isInstanceOf(CollectException.class)
                .hasMessageContaining("the folder plain/in cannot be used");
    }
}
