package dev.crosswire.ingest.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.crosswire.ingest.spool.Spool;
import dev.crosswire.sources.fetch.AllowedNetworks;
import dev.crosswire.sources.fetch.FetchSettings;
import dev.crosswire.sources.fetch.Fetcher;
import dev.crosswire.sources.fetch.Politeness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feed that is looked at again and again, on a server that says what it is told to. */
class FeedCollectorTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @SuppressWarnings("NullAway.Init")
    private Fetcher fetcher;

    @SuppressWarnings("NullAway.Init")
    private Spool spool;

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile String etag = "\"1\"";
    private final Set<String> down = ConcurrentHashMap.newKeySet();
    private Instant now = Instant.parse("2026-03-14T12:00:00Z");
    private final InstantSource clock = () -> now;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        fetcher = Fetcher.open(FetchSettings.of("desk@crosswire.example")
                .withAllowed(AllowedNetworks.parse(List.of("127.0.0.0/8")))
                .withPoliteness(Politeness.usual().withRate(1_000, 100)));
        spool = new Spool(folder.resolve("spool"), 1_000_000);
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String known = exchange.getRequestHeaders().getFirst("If-None-Match");
            requests.add(path + (known == null ? "" : " " + known));
            String page = pages.get(path);
            if (down.contains(path)) {
                exchange.sendResponseHeaders(503, -1);
            } else if (page == null) {
                exchange.sendResponseHeaders(404, -1);
            } else if (path.equals("/feed") && etag.equals(known)) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders()
                        .add("Content-Type", path.equals("/feed") ? "application/rss+xml" : "text/html; charset=utf-8");
                if (path.equals("/feed")) {
                    exchange.getResponseHeaders().add("ETag", etag);
                }
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void feed(String tag, String... items) {
        etag = "\"" + tag + "\"";
        pages.put(
                "/feed",
                "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">"
                        + "<channel><title>Herald</title><link>" + address() + "</link><description>d</description>"
                        + "<language>en</language>" + String.join("", items) + "</channel></rss>");
    }

    private String item(String id, String text) {
        return "<item><guid isPermaLink=\"false\">" + id + "</guid><title>Title of " + id + "</title><link>" + address()
                + "/" + id + "</link><pubDate>Sat, 14 Mar 2026 10:00:00 GMT</pubDate>" + text + "</item>";
    }

    private static String whole(String text) {
        return "<content:encoded><![CDATA[<p>" + text + "</p>]]></content:encoded>";
    }

    private static String page(String text) {
        return "<html><head><title>A page</title></head><body><nav>Home World Sport</nav><article><h1>A page</h1><p>"
                + text + "</p></article><footer>All rights reserved.</footer></body></html>";
    }

    private FeedCollector collector() {
        return collector("auto");
    }

    private FeedCollector collector(String text) {
        return new FeedCollector(
                Listed.of("{id: herald, address: '" + address() + "/feed', poll: 1m, text: " + text + "}"),
                fetcher,
                new FeedStates(folder.resolve("feeds")),
                spool,
                clock);
    }

    /** What has come into the spool since the last time. */
    private List<JsonNode> spooled() throws Exception {
        List<JsonNode> articles = new ArrayList<>();
        for (Optional<Spool.Due> due = spool.next(now, Duration.ZERO);
                due.isPresent();
                due = spool.next(now, Duration.ZERO)) {
            JSON.readTree(due.get().batch().body()).forEach(articles::add);
            spool.done(due.get());
        }
        return articles;
    }

    private void passes(Duration time) {
        now = now.plus(time);
    }

    @Test
    void takesEveryItemOnceWithTheTextOfTheFeed() throws Exception {
        feed(
                "1",
                item("a", whole("Three people were hurt in the fire on Monday night.")),
                item("b", whole("Two were killed when the bridge fell down.")));
        FeedCollector collector = collector();

        assertThat(collector.look(now)).isEqualTo(now.plusSeconds(60));

        assertThat(spooled())
                .extracting(article -> article.path("title").asText() + ": "
                        + article.path("source").asText() + " "
                        + article.path("publishedAt").asText() + " "
                        + article.path("language").asText() + " "
                        + article.has("html"))
                .containsExactly(
                        "Title of b: herald 2026-03-14T10:00:00Z en true",
                        "Title of a: herald 2026-03-14T10:00:00Z en true");
        passes(Duration.ofMinutes(1));
        collector.look(now);
        assertThat(spooled()).isEmpty();
        assertThat(requests).containsExactly("/robots.txt", "/feed", "/feed \"1\"");
    }

    @Test
    void takesAnEditedItemAgainAsTheSameArticle() throws Exception {
        feed("1", item("a", whole("Three people were hurt in the fire on Monday night.")));
        FeedCollector collector = collector();
        collector.look(now);
        String id = spooled().getFirst().path("id").asText();
        passes(Duration.ofMinutes(1));
        feed(
                "2",
                item("b", whole("Two were killed when the bridge fell down.")),
                item("a", whole("Five people were hurt in the fire on Monday night.")));
        collector.look(now);

        List<JsonNode> articles = spooled();
        assertThat(articles).hasSize(2);
        assertThat(articles.getFirst().path("id").asText()).isEqualTo(id);
        assertThat(articles.getFirst().path("html").asText()).contains("Five people");
    }

    @Test
    void fetchesThePageWhereTheFeedOnlyDescribesIt() throws Exception {
        pages.put("/a", page("The minister said that 4,000 soldiers had crossed the river by noon."));
        feed("1", item("a", "<description>The minister said more.</description>"));
        collector().look(now);

        assertThat(spooled()).singleElement().satisfies(article -> {
            assertThat(article.path("text").asText())
                    .contains("4,000 soldiers")
                    .doesNotContain("World Sport", "rights reserved");
            assertThat(article.path("title").asText()).isEqualTo("Title of a");
        });
    }

    @Test
    void leavesThePageAloneWhereTheListSaysSo() throws Exception {
        feed("1", item("a", "<description>The minister said that 4,000 soldiers had crossed the river.</description>"));
        collector("feed").look(now);

        assertThat(spooled())
                .singleElement()
                .satisfies(article -> assertThat(article.toString()).contains("4,000 soldiers had crossed"));
        assertThat(requests).doesNotContain("/a");
    }

    @Test
    void asksForAPageAgainThatCannotBeHadNowAndTakesTheSummaryInTheEnd() throws Exception {
        feed("1", item("a", "<description>The minister said that 4,000 soldiers had crossed the river.</description>"));
        down.add("/a");
        FeedCollector collector = collector();
        for (int look = 1; look < 3; look++) {
            Instant at = now;
            assertThatThrownBy(() -> collector.look(at)).hasMessageContaining("503");
            assertThat(spooled()).isEmpty();
            passes(Duration.ofHours(2));
        }

        collector.look(now);

        assertThat(spooled())
                .singleElement()
                .satisfies(article -> assertThat(article.toString()).contains("4,000 soldiers had crossed"));
    }

    @Test
    void takesAPageThatComesBack() throws Exception {
        feed("1", item("a", "<description>The minister said more.</description>"));
        pages.put("/a", page("The minister said that 4,000 soldiers had crossed the river by noon."));
        down.add("/a");
        FeedCollector collector = collector();
        Instant at = now;
        assertThatThrownBy(() -> collector.look(at)).isInstanceOf(CollectException.class);
        down.clear();
        passes(Duration.ofHours(2));
        collector.look(now);

        assertThat(spooled())
                .singleElement()
                .satisfies(article -> assertThat(article.path("text").asText()).contains("4,000 soldiers"));
        assertThat(requests).filteredOn(request -> request.startsWith("/feed")).containsExactly("/feed", "/feed");
    }

    @Test
    void knowsAfterARestartWhatItTook() throws Exception {
        feed("1", item("a", whole("Three people were hurt in the fire on Monday night.")));
        collector().look(now);
        assertThat(spooled()).hasSize(1);
        passes(Duration.ofMinutes(2));
        collector().look(now);
        feed("2", item("a", whole("Three people were hurt in the fire on Monday night.")));
        passes(Duration.ofMinutes(2));
        collector().look(now);

        assertThat(spooled()).isEmpty();
        assertThat(requests).contains("/feed \"1\"");
    }

    @Test
    void takesAgainWhatTheDiskDidNotTake() throws Exception {
        feed("1", item("a", whole("Three people were hurt in the fire on Monday night.")));
        Files.delete(folder.resolve("spool"));
        Instant at = now;
        assertThatThrownBy(() -> collector().look(at)).isInstanceOf(UncheckedIOException.class);
        Files.createDirectory(folder.resolve("spool"));
        passes(Duration.ofMinutes(2));
        collector().look(now);

        assertThat(spooled()).hasSize(1);
    }

    @Test
    void saysWhatWentWrongAndWaitsLongerEachTime() throws Exception {
        down.add("/feed");
        feed("1", item("a", whole("Three people were hurt.")));
        FeedCollector collector = collector();
        Instant first = now;

        assertThatThrownBy(() -> collector.look(first)).isInstanceOfSatisfying(CollectException.class, e -> {
            assertThat(e.sentence()).contains("127.0.0.1", "503");
            assertThat(e.next().orElseThrow()).isAfterOrEqualTo(first.plusSeconds(60));
        });
        passes(Duration.ofHours(1));
        Instant second = now;
        assertThatThrownBy(() -> collector.look(second))
                .isInstanceOfSatisfying(
                        CollectException.class,
                        e -> assertThat(e.next().orElseThrow()).isAfterOrEqualTo(second.plusSeconds(120)));
    }

    @Test
    void readsAnAgencysDocumentAtAnAddressAsWell() throws Exception {
        etag = "\"n\"";
        pages.put("/feed", """
                {"uri":"urn:newsml:agency.example:1","version":"2","pubstatus":"canceled","type":"text",
                 "headline":"Withdrawn","versioncreated":"2026-03-14T11:00:00Z","body_text":""}""");
        collector().look(now);

        assertThat(spooled()).singleElement().satisfies(article -> {
            assertThat(article.path("retracted").asBoolean()).isTrue();
            assertThat(article.path("version").asInt()).isEqualTo(2);
        });
    }
}
