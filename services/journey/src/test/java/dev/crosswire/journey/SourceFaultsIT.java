package dev.crosswire.journey;

import static dev.crosswire.journey.Newsroom.EVENING;
import static dev.crosswire.journey.Newsroom.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.article.Article;
import dev.crosswire.core.claim.ClaimEvent;
import dev.crosswire.journey.NewsDocuments.Story;
import dev.crosswire.local.LocalStack;
import dev.crosswire.local.Part;
import dev.crosswire.local.StackSettings;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever ends or goes away while sources publish: no article is lost and no version of one is published twice. The
 * processes are the real ones. How often is a setting: {@code -Dcrosswire.faults.ingest-kills=20}.
 */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class SourceFaultsIT {

    private static final int KILLS = Integer.getInteger("crosswire.faults.ingest-kills", 3);
    private static final Duration PATIENCE =
            Duration.ofSeconds(Integer.getInteger("crosswire.faults.patience-seconds", 180));

    /** Of a round, which one kill falls into. */
    private static final int PUBLISHED_A_ROUND = 120;

    private static final int MOST_SHOWN = 5;
    private static final List<String> FEEDS = List.of("/one", "/two", "/three");

    private final Random random = new Random(Long.getLong("crosswire.faults.seed", 20_260_106));
    private final NewsSite site = new NewsSite("127.0.0.1");
    private final HttpClient http = HttpClient.newHttpClient();
    private Path data;
    private SourceList sources;
    private Newsroom newsroom;

    @BeforeAll
    void start(@TempDir Path folder) {
        data = folder;
        sources = new SourceList(folder.resolve("sources.yaml"));
        StackSettings all = sources.lookedAfterBy(StackSettings.isolated(folder.resolve("stack"), "sourcefaults."));
        newsroom = new Newsroom(LocalStack.started(new StackSettings(
                all.data(),
                all.home(),
                EnumSet.of(Part.BROKER, Part.REGISTRY, Part.INGEST),
                all.ports(),
                all.topicPrefix(),
                all.external(),
                all.programs(),
                all.arguments(),
                all.patience(),
                all.caches())));
    }

    @AfterAll
    void stop() {
        newsroom.close();
        newsroom.stack().close();
        site.close();
        http.shutdownNow();
    }

    @Test
    void fetchesOnWhileTheBrokerIsAwayAndPublishesOnceItIsBack() throws IOException {
        Path inbox = folder("waiting");
        drop(inbox, "before.txt", "Before\n\nThe broker is there. Nobody said more.");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(titles("waiting")).containsExactly("Before"));

        newsroom.stack().kill(Part.BROKER);
        site.put("/meanwhile", "application/rss+xml", NewsDocuments.rss("Meanwhile", List.of(story("From a feed"))));
        sources.put("meanwhile", "address: " + site.at("/meanwhile"), "poll: 10s");
        drop(inbox, "meanwhile.txt", "From a folder\n\nThe broker is away. Nobody said more.");

        await().atMost(PATIENCE).until(() -> Files.exists(inbox.resolve("done").resolve("meanwhile.txt")));
        await().atMost(PATIENCE).until(() -> site.asked("/meanwhile") > 0);
        await().atMost(PATIENCE).untilAsserted(() -> {
            HttpResponse<String> readiness = readiness();
            assertThat(readiness.statusCode()).isEqualTo(503);
            assertThat(readiness.body()).containsPattern("Meanwhile [0-9]+ bytes of fetched articles wait on disk\\.");
        });

        newsroom.stack().startAgain(Part.BROKER);

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(titles("waiting")).containsExactlyInAnyOrder("Before", "From a folder");
            assertThat(titles("meanwhile")).containsExactly("From a feed");
            assertThat(readiness().statusCode()).isEqualTo(200);
        });
    }

    @Test
    void killsWhileSourcesPublishLoseNothingAndDoubleNothing() throws IOException {
        FEEDS.forEach(feed -> sources.put(feed.substring(1), "address: " + site.at(feed), "poll: 10s"));
        Path inbox = folder("dropped");
        try (Press press = new Press(site, FEEDS, Files.createDirectories(data.resolve("unfinished")), inbox, random)) {
            for (int kill = 0; kill < KILLS; kill++) {
                int at = press.count() + 1 + random.nextInt(PUBLISHED_A_ROUND);
                CompletableFuture<Void> round = press.publish(PUBLISHED_A_ROUND);
                await().atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> round.isCompletedExceptionally() || press.count() >= at);
                newsroom.stack().kill(Part.INGEST);
                newsroom.stack().startAgain(Part.INGEST);
                round.join();
            }
            press.publish(PUBLISHED_A_ROUND).join();

            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(differences(press.published())).isEmpty());
        }
        Map<String, Long> versions = new LinkedHashMap<>();
        newsroom.values(newsroom.topics().articles())
                .forEach(article -> versions.merge(article.id() + " " + article.version(), 1L, Long::sum));
        Map<String, Long> completed = new LinkedHashMap<>();
        for (ClaimEvent event : newsroom.values(newsroom.topics().claims())) {
            if (event instanceof ClaimEvent.VersionCompleted(var version)) {
                completed.merge(version.articleId() + " " + version.version(), 1L, Long::sum);
            }
        }
        assertThat(completed)
                .isEqualTo(versions)
                .allSatisfy((_, times) -> assertThat(times).isOne());
    }

    /** What is on the article topic otherwise than it was published, some of it. */
    private List<String> differences(Map<String, List<String>> published) {
        Map<String, List<Article>> found = new LinkedHashMap<>();
        newsroom.values(newsroom.topics().articles()).stream()
                .filter(article -> published.containsKey(article.title()))
                .forEach(article -> found.computeIfAbsent(article.title(), _ -> new ArrayList<>())
                        .add(article));
        List<String> differences = new ArrayList<>();
        published.forEach((title, texts) ->
                difference(texts, found.getOrDefault(title, List.of())).ifPresent(it -> differences.add(title + it)));
        return differences.stream().limit(MOST_SHOWN).toList();
    }

    /** An edition that nobody looked at while it stood is not there; what is there, is there once and in its order. */
    private static Optional<String> difference(List<String> texts, List<Article> versions) {
        if (versions.isEmpty()) {
            return Optional.of(" is lost");
        }
        int last = -1;
        for (int i = 0; i < versions.size(); i++) {
            int edition = texts.indexOf(versions.get(i).text());
            if (versions.get(i).version() != i + 1 || edition <= last) {
                return Optional.of(" has as version " + versions.get(i).version() + " its edition " + (edition + 1));
            }
            last = edition;
        }
        return last == texts.size() - 1
                ? Optional.empty()
                : Optional.of(" ends with edition " + (last + 1) + " of " + texts.size());
    }

    private static Story story(String title) {
        return new Story("urn:" + title, EVENING, title, "The broker is away, and the feed goes on. Nobody said more.");
    }

    private List<String> titles(String source) {
        return newsroom.values(newsroom.topics().articles()).stream()
                .filter(article -> article.source().equals(source))
                .map(Article::title)
                .toList();
    }

    private HttpResponse<String> readiness() throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(
                                newsroom.stack().endpoints().uri(Part.INGEST).resolve("/health/readiness"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private Path folder(String source) throws IOException {
        Path inbox = Files.createDirectories(data.resolve("inbox").resolve(source));
        sources.put(source, "kind: folder", "address: " + inbox, "poll: 1s", "language: en");
        return inbox;
    }

    private void drop(Path inbox, String name, String content) throws IOException {
        Files.move(Files.writeString(data.resolve(name), content), inbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
