package dev.crosswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives sent through the command, to a service that takes them or does not. */
@SuppressWarnings("NullAway.Init")
class BackFillTest {

    private static final int MANY = 2_500;

    @TempDir
    private Path folder;

    private TakingArticles service;
    private Spoken spoken;

    @BeforeEach
    void listen() throws IOException {
        service = new TakingArticles();
        spoken = new Spoken();
    }

    @AfterEach
    void listenNoMore() {
        spoken.close();
        service.close();
    }

    private int ingest(Path file, String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "ingest",
                "--url",
                service.address(),
                "--data",
                folder.resolve("data").toString()));
        arguments.addAll(List.of(options));
        arguments.add(file.toString());
        return spoken.run(arguments.toArray(String[]::new));
    }

    private static String article(int number) {
        return "{\"id\":\"a" + number + "\",\"source\":\"Herald\",\"title\":\"T\",\"text\":\"" + number + "\"}";
    }

    private Path packed(String name, List<String> lines) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private Path many(String name) throws IOException {
        return packed(
                name, IntStream.range(0, MANY).mapToObj(BackFillTest::article).toList());
    }

    private List<String> ids() {
        return service.taken().stream().map(it -> it.path("id").asText()).toList();
    }

    @Test
    void sendsEveryLineOfAPackedFileOnce() throws IOException {
        assertThat(ingest(many("news.ndjson.gz"))).isZero();

        assertThat(ids()).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(spoken.words())
                .containsExactly(MANY + " accepted (0 known already), 0 rejected, " + MANY + " claims.");
    }

    @Test
    void keepsSeveralPostsOnTheWay() throws IOException {
        CountDownLatch together = new CountDownLatch(3);
        service.meanwhile(() -> {
            together.countDown();
            try {
                assertThat(together.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(ingest(many("news.jsonl.gz"))).isZero();
        assertThat(together.getCount()).isZero();
    }

    @Test
    void neverSendsALaterVersionOfAnArticleAheadOfAnEarlierOne() throws IOException {
        List<String> lines = IntStream.range(0, MANY)
                .mapToObj(at -> "{\"id\":\"a" + at % 7 + "\",\"source\":\"Herald\",\"text\":\"" + at + "\"}")
                .toList();
        assertThat(ingest(packed("news.ndjson.gz", lines))).isZero();
        for (int id = 0; id < 7; id++) {
            String one = "a" + id;
            assertThat(service.taken().stream()
                            .filter(it -> it.path("id").asText().equals(one))
                            .map(it -> it.path("text").asInt()))
                    .isSorted()
                    .hasSizeGreaterThan(300);
        }
    }

    @Test
    void goesOnWhereAnEarlierRunCameTo() throws IOException {
        Path file = many("news.ndjson.gz");
        service.says(request -> request <= 13 ? 202 : 401);
        assertThat(ingest(file)).isEqualTo(1);
        assertThat(spoken.words()).last().asString().contains("401", "go on with --resume");
        int before = service.taken().size();
        assertThat(before).isBetween(1, MANY - 1);

        service.says(request -> 202);
        assertThat(ingest(file, "--resume")).isZero();
        assertThat(spoken.words()).first().asString().contains("goes on behind what was sent before");
        assertThat(ids().stream().distinct()).hasSize(MANY);
        // What had not been answered for, and no more than that, came twice.
        assertThat(service.taken().size()).isGreaterThanOrEqualTo(MANY).isLessThan(MANY + before);
    }

    @Test
    void saysThatAnArchiveWasSentToItsEndAndSendsNothing() throws IOException {
        Path file = packed("news.ndjson.gz", List.of(article(1), article(2), "{broken"));
        assertThat(ingest(file)).isEqualTo(1);
        int requests = service.requests();

        assertThat(ingest(file, "--resume")).isZero();
        assertThat(service.requests()).isEqualTo(requests);
        assertThat(spoken.words())
                .first()
                .asString()
                .contains("was sent to its end before (2 accepted, 1 rejected)", "leave --resume out");
    }

    @Test
    void sendsAllOfItAgainWithoutBeingToldToResume() throws IOException {
        Path file = packed("news.ndjson.gz", List.of(article(1), article(2)));
        ingest(file);
        assertThat(ingest(file)).isZero();
        assertThat(spoken.words()).containsExactly("2 accepted (2 known already), 0 rejected, 2 claims.");
    }

    @Test
    void sendsWhatWasAddedToAFileSinceItsEnd() throws IOException {
        Path file = folder.resolve("news.ndjson");
        Files.writeString(file, article(1) + "\n" + article(2) + "\n");
        ingest(file, "--resume");
        Files.writeString(file, article(3) + "\n", StandardOpenOption.APPEND);
        assertThat(ingest(file, "--resume")).isZero();
        assertThat(ids()).containsExactlyInAnyOrder("a1", "a2", "a3");
    }

    @Test
    void doesNotGoOnInAFileThatIsAnotherOneNow() throws IOException {
        Path file = packed("news.ndjson.gz", List.of(article(1), article(2)));
        ingest(file);
        packed("news.ndjson.gz", List.of(article(7), article(8), article(9)));
        assertThat(ingest(file, "--resume")).isEqualTo(1);
        assertThat(spoken.words()).singleElement().asString().contains("leave --resume out");
    }

    @Test
    void holdsNothingBackFromAnotherService() throws IOException {
        Path file = packed("news.ndjson.gz", List.of(article(1)));
        ingest(file);
        try (TakingArticles other = new TakingArticles()) {
            int code = spoken.run(
                    "ingest",
                    "--url",
                    other.address(),
                    "--data",
                    folder.resolve("data").toString(),
                    "--resume",
                    file.toString());
            assertThat(code).isZero();
            assertThat(other.taken()).hasSize(1);
        }
    }

    @Test
    void saysInALineEachWhatWasNotTaken() throws IOException {
        Path file = packed(
                "news.ndjson.gz",
                List.of(article(1), "{broken", "[1]", "{\"id\":\"x\"}", article(2) + article(3), article(4)));
        assertThat(ingest(file)).isEqualTo(1);
        assertThat(ids()).containsExactlyInAnyOrder("a1", "a4");
        assertThat(spoken.words()).hasSize(5);
        assertThat(spoken.words()).anyMatch(it -> it.startsWith(file + ":2: it is not JSON"));
        assertThat(spoken.words()).anyMatch(it -> it.equals(file + ":3: it is not a JSON object"));
        assertThat(spoken.words()).anyMatch(it -> it.equals(file + ":4: source is missing"));
        assertThat(spoken.words()).anyMatch(it -> it.startsWith(file + ":5: it is not JSON"));
    }

    @Test
    void saysThatAPackedFileIsNoArchive() throws IOException {
        assertThat(ingest(packed("news.ndjson.gz", List.of("Dear readers,")))).isEqualTo(1);
        assertThat(spoken.words()).first().asString().contains("neither a WARC nor lines of JSON objects");
    }

    @Test
    void waitsForAServiceThatIsBusy() throws IOException {
        service.says(request -> request == 1 ? 429 : request == 2 ? 503 : 202);
        assertThat(ingest(packed("news.ndjson.gz", List.of(article(1))))).isZero();
        assertThat(service.requests()).isEqualTo(3);
        assertThat(ids()).containsExactly("a1");
    }

    @Test
    void givesLinesTheSourceAndTimeOfTheOptions() throws IOException {
        Path file = packed("news.ndjson.gz", List.of("{\"id\":\"1\"}", article(2)));
        assertThat(ingest(file, "--source", "Tribune", "--published", "2026-01-06T18:00:00Z"))
                .isZero();
        assertThat(service.taken())
                .extracting(it -> it.path("source").asText())
                .containsExactlyInAnyOrder("Tribune", "Herald");
        assertThat(service.taken())
                .extracting(it -> it.path("publishedAt").asText())
                .containsOnly("2026-01-06T18:00:00Z");
    }

    @Test
    void sendsThePagesOfAWarc() throws IOException {
        String dated = "<html><head><title>Ferries return</title>"
                + "<meta property='article:published_time' content='2026-01-03T08:00:00Z'></head><body><article>"
                + "<h1>Ferries return</h1><p>The harbour board said on Saturday that all twelve ferries are back in"
                + " service after the storm, and that tickets stay at four crowns until the end of the month.</p>"
                + "<p>Some 8,000 passengers were waiting on the islands.</p></article></body></html>";
        String undated = dated.replaceAll("<meta[^>]*>", "").replace("Ferries return", "Ferries wait");
        Path file = folder.resolve("crawl.warc.gz");
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        records.write(record("https://www.herald.example/ferries", dated));
        records.write(record("https://tribune.example:8080/wait?id=1", undated));
        Files.write(file, records.toByteArray());

        assertThat(ingest(file)).isZero();
        assertThat(service.taken()).hasSize(2);
        JsonNode first = bySource("www.herald.example");
        assertThat(first.path("title").asText()).isEqualTo("Ferries return");
        assertThat(first.path("url").asText()).isEqualTo("https://www.herald.example/ferries");
        assertThat(first.path("publishedAt").asText()).isEqualTo("2026-01-03T08:00:00Z");
        assertThat(first.path("text").asText())
                .contains("Some 8,000 passengers")
                .doesNotContain("<p>");
        // The service makes one of source and address, as it does when it collects the page itself.
        assertThat(first.has("id")).isFalse();
        JsonNode second = bySource("tribune.example");
        assertThat(second.path("publishedAt").asText()).isEqualTo("2026-01-05T10:00:00Z");

        assertThat(ingest(file, "--source", "Crawl")).isZero();
        assertThat(service.taken().getLast().path("source").asText()).isEqualTo("Crawl");
    }

    private JsonNode bySource(String source) {
        return service.taken().stream()
                .filter(it -> it.path("source").asText().equals(source))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] record(String url, String html) throws IOException {
        byte[] http = ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html)
                .getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:0>\r\nWARC-Target-URI: " + url
                            + "\r\nWARC-Date: 2026-01-05T10:00:00Z\r\n"
                            + "Content-Type: application/http; msgtype=response\r\nContent-Length: " + http.length
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.write(http);
            out.write("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}
