package dev.crosswire.sources.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswire.sources.Item;
import dev.crosswire.sources.UnreadableException;
import dev.crosswire.sources.archive.ArchiveElement.ArchivedPage;
import dev.crosswire.sources.archive.ArchiveElement.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

class WarcTest {

    private static final Instant CAPTURED = Instant.parse("2026-01-05T10:00:00Z");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = WarcCompression.class,
            names = {"NONE", "GZIP"})
    void readsThePagesThatAnotherProgramWrote(WarcCompression compression) throws Exception {
        Path file = folder.resolve("crawl.warc");
        try (WarcWriter writer = new WarcWriter(Channels.newChannel(Files.newOutputStream(file)), compression)) {
            writer.write(new Warcinfo.Builder().filename("crawl.warc").build());
            writer.write(response("https://News.example:443/a#top", 200, "text/html; charset=utf-8", "<p>Größe</p>"));
            writer.write(response("https://news.example/moved", 301, "text/html", "<p>moved</p>"));
            writer.write(response("https://news.example/a.png", 200, "image/png", "PNG"));
            writer.write(new WarcResource.Builder(URI.create("http://news.example/b?x=1"))
                    .date(CAPTURED)
                    .body(MediaType.parse("text/html"), "<p>b</p>".getBytes(UTF_8))
                    .build());
        }

        List<ArchiveElement> elements = all(file);

        assertThat(elements).hasSize(2);
        ArchivedPage first = (ArchivedPage) elements.getFirst();
        assertThat(first.item().id()).isEqualTo("https://news.example/a");
        assertThat(first.item().url()).contains("https://news.example/a");
        assertThat(first.item().publishedAt()).isEmpty();
        assertThat(first.item().body()).contains(new Item.Body.Html("<p>Größe</p>"));
        assertThat(first.capturedAt()).contains(CAPTURED);
        assertThat(((ArchivedPage) elements.get(1)).item().id()).isEqualTo("http://news.example/b?x=1");
        try (Archive archive = open(file, Position.START)) {
            while (archive.next().isPresent()) {
                assertThat(archive.bytesRead()).isBetween(1L, archive.totalBytes());
            }
            assertThat(archive.skipped()).isEqualTo(3);
            assertThat(archive.position().offset()).isEqualTo(Files.size(file));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "members", "whole"})
    void resumesBehindEveryElementExactly(String packing) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int page = 0; page < 30; page++) {
            byte[] record = page("https://n.example/" + page, "<p>" + "word ".repeat(page * 150) + page + "</p>");
            bytes.write(packing.equals("members") ? gzip(record) : record);
        }
        Path file = write("a.warc", packing.equals("whole") ? gzip(bytes.toByteArray()) : bytes.toByteArray());
        List<ArchiveElement> whole = all(file);
        assertThat(whole).hasSize(30).allMatch(ArchivedPage.class::isInstance);

        for (int at = 0; at < whole.size(); at++) {
            assertThat(from(file, whole.get(at).at())).isEqualTo(whole.subList(at, 30));
            assertThat(from(file, whole.get(at).after())).isEqualTo(whole.subList(at + 1, 30));
        }
        if (packing.equals("members")) {
            assertThat(whole).allMatch(element -> element.after().inside() == 0);
        }
    }

    @Test
    void passesOnAPageOnceUntilItChanges() throws Exception {
        Path file = write(
                "a.warc",
                concat(
                        page("https://n.example/a", "<p>one</p>"),
                        page("https://n.example/a", "<p>one</p>"),
                        record(
                                "revisit",
                                "https://n.example/a",
                                "application/http;msgtype=response",
                                "HTTP/1.1 200 OK\r\n\r\n"),
                        page("https://n.example/a", "<p>two</p>"),
                        page("https://n.example/a#x", "<p>one</p>")));

        assertThat(all(file)).extracting(WarcTest::html).containsExactly("<p>one</p>", "<p>two</p>", "<p>one</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "chunked", "kept chunked header", "gzip", "kept gzip header", "kept length"})
    void undoesWhatTheServerOrTheCrawlerDidToThePage(String coding) throws Exception {
        byte[] page = "<p>Seven trains</p>".getBytes(UTF_8);
        byte[] chunked = "7\r\n<p>Seve\r\nc\r\nn trains</p>\r\n0\r\n\r\n".getBytes(UTF_8);
        byte[] message = switch (coding) {
            case "chunked" -> message("Transfer-Encoding: chunked\r\n", chunked);
            case "kept chunked header" -> message("Transfer-Encoding: chunked\r\n", page);
            case "gzip" -> message("Content-Encoding: gzip\r\n", gzip(page));
            case "kept gzip header" -> message("Content-Encoding: gzip\r\nContent-Length: 5\r\n", page);
            case "kept length" -> message("Content-Encoding: br\r\nContent-Length: 5\r\n", page);
            default -> message("", page);
        };
        Path file = write("a.warc", record("response", "https://n.example/a", "application/http", message));

        assertThat(all(file)).extracting(WarcTest::html).containsExactly("<p>Seven trains</p>");
    }

    @Test
    void readsThePageInTheEncodingThatItNames() throws Exception {
        String meta = "<html><meta charset=\"iso-8859-2\"><p>Łódź</p>";
        Path file = write(
                "a.warc",
                concat(
                        record(
                                "response",
                                "https://n.example/a",
                                "application/http",
                                message("", meta.getBytes(Charset.forName("ISO-8859-2")))),
                        record(
                                "response",
                                "https://n.example/b",
                                "application/http",
                                message("", "<p>café</p>".getBytes(ISO_8859_1))),
                        record(
                                "response",
                                "https://n.example/c",
                                "application/http",
                                message("", "<p>café</p>".getBytes(UTF_8)))));

        assertThat(all(file)).extracting(WarcTest::html).containsExactly(meta, "<p>café</p>", "<p>café</p>");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsAllBeforeTheCutAndSaysThatTheFileWasCutOff(boolean packed) throws Exception {
        byte[] first = page("https://n.example/a", "<p>one</p>");
        byte[] second = page("https://n.example/b", "<p>" + "two ".repeat(2000) + "</p>");
        byte[] whole = packed ? concat(gzip(first), gzip(second)) : concat(first, second);
        int start = packed ? gzip(first).length : first.length;
        for (int cut = start + 1; cut < whole.length - 12; cut += packed ? 1 : 97) {
            List<ArchiveElement> elements = all(write("cut.warc", Arrays.copyOf(whole, cut)));

            assertThat(elements).hasSize(2);
            assertThat(html(elements.getFirst())).isEqualTo("<p>one</p>");
            assertThat(elements.get(1)).isInstanceOf(Refused.class);
        }
        Path file = write("cut.warc", Arrays.copyOf(whole, start + 60));
        Refused refused = (Refused) all(file).get(1);
        assertThat(refused.sentence()).startsWith("The file ").contains("cut off");
        // The rest arrives: the same position reads the whole record.
        Files.write(file, whole);
        assertThat(from(file, refused.after())).hasSize(1).allMatch(ArchivedPage.class::isInstance);
    }

    @Test
    void goesOnBehindARecordThatIsNone() throws Exception {
        Path file = write(
                "a.warc",
                concat(
                        page("https://n.example/a", "<p>one</p>"),
                        "garbage\nWelcome\n\nmore garbage\r\n".getBytes(UTF_8),
                        page("https://n.example/b", "<p>two</p>"),
                        "WARC/1.0\r\nWARC-Type: response\r\n\r\nno length\r\n\r\n".getBytes(UTF_8),
                        ("WARC/1.0\r\nWARC-Type: response\r\nX: " + "y".repeat(100_000) + "\r\n\r\n").getBytes(UTF_8),
                        page("https://n.example/c", "<p>three</p>")));

        List<ArchiveElement> elements = all(file);

        assertThat(elements)
                .extracting(WarcTest::html)
                .containsExactly("<p>one</p>", "-", "<p>two</p>", "-", "-", "<p>three</p>");
        assertThat(sentence(elements.get(1)))
                .matches("Record 2 at byte \\d+ does not begin as a WARC record; reading goes on at the next one.");
        assertThat(sentence(elements.get(3))).contains("states no Content-Length");
        assertThat(sentence(elements.get(4))).contains("does not end within 65536 bytes");
        for (int at = 0; at < elements.size(); at++) {
            assertThat(from(file, elements.get(at).after())).isEqualTo(elements.subList(at + 1, elements.size()));
        }
    }

    @Test
    void refusesARecordThatUnpacksToTooMuchAndReadsTheNext() throws Exception {
        ArchiveLimits limits = new ArchiveLimits(200_000, 100_000, 1000, 1L << 40);
        Path file = write(
                "a.warc.gz",
                concat(
                        gzip(page("https://n.example/a", "<p>" + " ".repeat(50_000_000) + "</p>")),
                        gzip(record(
                                "response",
                                "https://n.example/b",
                                "application/http",
                                message(
                                        "Content-Encoding: gzip\r\n",
                                        gzip(("<p>" + " ".repeat(30_000_000)).getBytes(UTF_8))))),
                        gzip(page("https://n.example/c", "<p>three</p>"))));

        List<ArchiveElement> elements = new ArrayList<>();
        try (Archive archive = Archive.open(file, Position.START, limits)) {
            archive.next().ifPresent(elements::add);
            archive.next().ifPresent(elements::add);
            archive.next().ifPresent(elements::add);
            assertThat(archive.next()).isEmpty();
        }

        assertThat(sentence(elements.getFirst()))
                .isEqualTo("Record 1 (https://n.example/a) has 50000051 bytes, which is more than a page may have.");
        assertThat(sentence(elements.get(1))).contains("holds a page of more than 100000 bytes");
        assertThat(html(elements.get(2))).isEqualTo("<p>three</p>");
    }

    @Test
    void goesOnBehindAPackedRecordThatIsDamaged() throws Exception {
        byte[] first = gzip(page("https://n.example/a", "<p>one</p>"));
        byte[] second = gzip(page("https://n.example/b", "<p>two \u001f\u008b\b</p>"));
        byte[] third = gzip(page("https://n.example/c", "<p>three</p>"));
        for (int hit = 0; hit < second.length; hit++) {
            // The time and the system in the header mean nothing.
            if (hit >= 4 && hit < 10) {
                continue;
            }
            byte[] damaged = second.clone();
            damaged[hit] ^= 0x55;
            Path file = write("a.warc.gz", concat(first, damaged, third));

            List<ArchiveElement> elements = all(file);

            assertThat(elements).as("byte %d", hit).hasSizeBetween(2, 3);
            assertThat(html(elements.getFirst())).isEqualTo("<p>one</p>");
            assertThat(html(elements.getLast())).as(elements.toString()).isEqualTo("<p>three</p>");
            assertThat(from(file, elements.getFirst().after())).isEqualTo(elements.subList(1, elements.size()));
            assertThat(from(file, elements.get(elements.size() - 2).after()))
                    .isEqualTo(elements.subList(elements.size() - 1, elements.size()));
        }
    }

    @Test
    void refusesAPageThatLacksItsEnd() throws Exception {
        String cut = new String(page("https://n.example/a", "<p>one"), UTF_8)
                .replace("WARC-Date", "WARC-Truncated: length\r\nWARC-Date");

        assertThat(all(write("a.warc", cut.getBytes(UTF_8))))
                .extracting(WarcTest::sentence)
                .containsExactly("Record 1 (https://n.example/a) holds a part of a page only.");
    }

    @Test
    void stopsAtABomb() throws Exception {
        ArchiveLimits limits = new ArchiveLimits(200_000, 100_000, 1000, 10_000_000);
        Path file = write(
                "a.warc.gz",
                concat(
                        gzip(page("https://n.example/a", "<p>one</p>")),
                        gzip(page("https://n.example/b", "<p>" + " ".repeat(50_000_000) + "</p>"))));

        try (Archive archive = Archive.open(file, Position.START, limits)) {
            assertThat(archive.next().map(WarcTest::html)).contains("<p>one</p>");
            assertThat(archive.next().map(WarcTest::sentence))
                    .get()
                    .asString()
                    .contains("unpacks to far more than it measures");
            assertThat(archive.next()).isEmpty();
        }
    }

    @Test
    void takesNoMemoryForALengthThatIsOnlyClaimed() throws Exception {
        for (String length : List.of("8000000", "999999999999999", "9223372036854775808", "-1", "+5", "1e3")) {
            List<ArchiveElement> elements = all(write("a.warc", claim(length)));

            assertThat(elements).singleElement().isInstanceOf(Refused.class);
        }
    }

    private static byte[] claim(String length) {
        byte[] record = record("response", "http://n.example/", "application/http", "HTTP/1.1 200 OK\r\n\r\n");
        return new String(record, UTF_8)
                .replace("Content-Length: 19", "Content-Length: " + length)
                .getBytes(UTF_8);
    }

    @Test
    void survivesEveryDamage() throws Exception {
        byte[] whole = concat(
                gzip(page("https://n.example/a", "<p>one</p>")), gzip(page("https://n.example/b", "<p>two</p>")));
        byte[] plain = concat(page("https://n.example/a", "<p>one</p>"), page("https://n.example/b", "<p>two</p>"));
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 400; round++) {
            byte[] damaged = (round % 2 == 0 ? whole : plain).clone();
            for (int hit = 0; hit < 3; hit++) {
                damaged[2 + random.nextInt(damaged.length - 2)] = (byte) random.nextInt(256);
            }
            Path file = write("damaged.warc", damaged);
            try {
                assertThat(all(file)).hasSizeLessThan(20);
            } catch (UnreadableException e) {
                assertThat(e.sentence()).startsWith("damaged.warc ");
            }
        }
    }

    @Test
    void refusesWhatIsNoArchiveAndAPositionThatIsGone() throws Exception {
        assertThatThrownBy(() -> all(write("a.warc", "Once upon a time".getBytes(UTF_8))))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("a.warc is neither a WARC nor lines of JSON objects.");
        assertThatThrownBy(() -> from(write("a.warc", page("https://n.example/a", "")), new Position(9999, 0, 3)))
                .isInstanceOf(UnreadableException.class)
                .hasMessageStartingWith("a.warc is shorter");
    }

    private static WarcResponse response(String target, int status, String type, String body) throws IOException {
        return new WarcResponse.Builder(target)
                .date(CAPTURED)
                .body(new HttpResponse.Builder(status, "Reason")
                        .body(MediaType.parse(type), body.getBytes(UTF_8))
                        .build())
                .build();
    }

    private static byte[] page(String target, String html) {
        return record("response", target, "application/http; msgtype=response", message("", html.getBytes(UTF_8)));
    }

    private static byte[] message(String headers, byte[] body) {
        return concat(("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + headers + "\r\n").getBytes(UTF_8), body);
    }

    private static byte[] record(String type, String target, String contentType, String block) {
        return record(type, target, contentType, block.getBytes(UTF_8));
    }

    private static byte[] record(String type, String target, String contentType, byte[] block) {
        String header = "WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: <" + target + ">\r\nWARC-Date: "
                + CAPTURED + "\r\nContent-Type: " + contentType + "\r\nContent-Length: " + block.length + "\r\n\r\n";
        return concat(header.getBytes(UTF_8), block, "\r\n\r\n".getBytes(UTF_8));
    }

    private List<ArchiveElement> all(Path file) throws IOException, UnreadableException {
        return from(file, Position.START);
    }

    private static List<ArchiveElement> from(Path file, Position position) throws IOException, UnreadableException {
        List<ArchiveElement> elements = new ArrayList<>();
        try (Archive archive = open(file, position)) {
            for (Optional<ArchiveElement> next = archive.next(); next.isPresent(); next = archive.next()) {
                elements.add(next.get());
            }
        }
        return elements;
    }

    private static Archive open(Path file, Position position) throws IOException, UnreadableException {
        return Archive.open(file, position, ArchiveLimits.DEFAULT);
    }

    private static String html(ArchiveElement element) {
        return element instanceof ArchivedPage page && page.item().body().orElseThrow() instanceof Item.Body.Html html
                ? html.html()
                : "-";
    }

    private static String sentence(ArchiveElement element) {
        return element instanceof Refused refused ? refused.sentence() : "read";
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
