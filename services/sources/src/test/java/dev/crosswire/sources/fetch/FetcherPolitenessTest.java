package dev.crosswire.sources.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What hosts ask of whoever fetches from them, and that it is done. */
class FetcherPolitenessTest {

    private static final HostileServer.Answering FINE =
            (request, out) -> HostileServer.write(out, HostileServer.ok("fine"));

    @Test
    void saysWhoItIs() throws Exception {
        try (HostileServer server = HostileServer.start(FINE);
                Fetching fetching = new Fetching()) {
            fetching.fresh(server.at("/"));

            assertThat(server.requests().getFirst())
                    .contains(
                            "\r\nUser-Agent: Crosswire/0.1 (+ops@news.example)\r\n",
                            "Accept-Encoding: gzip, deflate\r\n")
                    .doesNotContain("Cookie");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "nobody", "a@b.example\r\nX: y", "a b@c.example", "x@y.example)"})
    void doesNotStartWithoutAContact(String contact) {
        assertThatThrownBy(() -> FetchSettings.of(contact))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("contact");
    }

    @Test
    void asksAgainWithTheValidatorsAsTheyCame() throws Exception {
        String etag = "W/\"\u0085\u00e9 'a\\b, c\"";
        String time = "Fri, 27 Nov  2026 09:30:00 XYZ";
        try (HostileServer server = HostileServer.start((request, out) -> HostileServer.write(
                        out,
                        request.contains("If-None-Match")
                                ? HostileServer.status(
                                        "304 Not Modified", "ETag: \"another\"", "Cache-Control: public, max-age=600")
                                : HostileServer.ok(
                                        "words",
                                        "ETag: " + etag,
                                        "Last-Modified: " + time,
                                        "Cache-Control: max-age=300")));
                Fetching fetching = new Fetching()) {
            Fetched.Fresh fresh = fetching.fresh(server.at("/feed#part"));
            assertThat(fresh.validators())
                    .isEqualTo(new Validators(Optional.of(etag), Optional.of(time), Optional.of(server.at("/feed"))));
            assertThat(fresh.maxAge()).contains(Duration.ofMinutes(5));

            Fetched again = fetching.fetcher.fetch(server.at("/feed"), fresh.validators());

            assertThat(server.requests().getLast())
                    .contains("\r\nIf-None-Match: " + etag + "\r\n", "\r\nIf-Modified-Since: " + time + "\r\n");
            assertThat(again)
                    .as("the content that is held belongs to the validators that were sent")
                    .isEqualTo(new Fetched.NotModified(
                            fresh.validators(), Optional.of(Duration.ofMinutes(10)), Optional.empty()));
        }
    }

    @Test
    void sendsValidatorsToNoOtherHost() throws Exception {
        AtomicReference<URI> target = new AtomicReference<>(URI.create("http://none.example/"));
        try (HostileServer server = HostileServer.start((request, out) -> HostileServer.write(
                        out,
                        request.startsWith("GET /from")
                                ? HostileServer.status("302 Found", "Location: " + target.get())
                                : HostileServer.ok("words")));
                Fetching fetching = new Fetching().name("b.example", "127.0.0.1")) {
            target.set(server.named("b.example", "/to"));
            Validators old = Validators.of(Optional.of("\"1\""), Optional.empty());

            assertThat(fetching.fetcher.fetch(server.at("/from"), old)).isInstanceOf(Fetched.Fresh.class);
            assertThat(server.requests())
                    .extracting(request -> request.contains("If-None-Match"))
                    .containsExactly(true, false);

            Validators bound = new Validators(Optional.of("\"2\""), Optional.empty(), Optional.of(target.get()));
            fetching.fetcher.fetch(server.at("/from"), bound);
            assertThat(server.requests().subList(2, 4))
                    .as("those of a known resource go to it alone")
                    .extracting(request -> request.contains("If-None-Match"))
                    .containsExactly(false, true);
        }
    }

    @Test
    void tellsWhereAResourceMovedForGood() throws Exception {
        try (HostileServer server = HostileServer.start((request, out) -> HostileServer.write(
                        out,
                        switch (request.split(" ", -1)[1]) {
                            case "/old" -> HostileServer.status("301 Moved", "Location: newer");
                            case "/newer" -> HostileServer.status("308 Moved", "Location: ?page=1");
                            case "/newer?page=1" -> HostileServer.status("302 Found", "Location: /today");
                            case "/today" -> HostileServer.ok("words");
                            default -> HostileServer.NONE;
                        }));
                Fetching fetching = new Fetching()) {
            Fetched.Fresh fresh = fetching.fresh(server.at("/old"));

            assertThat(fresh.movedTo()).contains(server.at("/newer?page=1"));
            assertThat(fresh.finalUri()).isEqualTo(server.at("/today"));
            assertThat(fetching.fresh(server.at("/today")).movedTo()).isEmpty();
        }
    }

    @Test
    void knowsWhatIsGoneForGoodFromWhatIsNotThere() throws Exception {
        try (HostileServer server = HostileServer.start((request, out) -> HostileServer.write(
                        out, HostileServer.status(request.startsWith("GET /gone") ? "410 Gone" : "404 Not Found")));
                Fetching fetching = new Fetching()) {
            assertThat(fetching.failed(server.at("/gone")).forGood()).isTrue();
            assertThat(fetching.failed(server.at("/typo")).forGood()).isFalse();
        }
    }

    @Test
    void takesNothingForGoneThatARedirectLedToForNow() throws Exception {
        try (HostileServer server = HostileServer.start((request, out) -> HostileServer.write(
                        out,
                        switch (request.split(" ", -1)[1]) {
                            case "/for-now" -> HostileServer.status("302 Found", "Location: /gone");
                            case "/for-good" -> HostileServer.status("301 Moved", "Location: /gone");
                            default -> HostileServer.status("410 Gone");
                        }));
                Fetching fetching = new Fetching()) {
            assertThat(fetching.failed(server.at("/for-now")).forGood()).isFalse();
            assertThat(fetching.failed(server.at("/for-good")).forGood()).isTrue();
        }
    }

    @Test
    void opensNoMoreConnectionsToAHostThanItMay() throws Exception {
        AtomicInteger open = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        HostileServer[] self = new HostileServer[1];
        try (HostileServer server = HostileServer.start((request, out) -> {
                    most.accumulateAndGet(open.incrementAndGet(), Math::max);
                    self[0].pause();
                    open.decrementAndGet();
                    HostileServer.write(out, HostileServer.ok("fine"));
                });
                Fetching fetching = new Fetching(
                        Fetching.settings().withPoliteness(Politeness.usual().withRate(1000, 100)));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            self[0] = server;
            List<Future<Fetched>> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                URI uri = server.at("/" + i);
                all.add(threads.submit(() -> fetching.fetch(uri)));
            }
            for (Future<Fetched> each : all) {
                assertThat(each.get()).isInstanceOf(Fetched.Fresh.class);
            }
            assertThat(most.get()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void waitsForTheTurnOfItsHost() throws Exception {
        try (HostileServer server = HostileServer.start(FINE);
                Fetching fetching = new Fetching().name("b.example", "127.0.0.1")) {
            for (int i = 0; i < 5; i++) {
                fetching.fresh(server.at("/" + i));
            }
            assertThat(fetching.time.waited())
                    .as("robots.txt and five more, two of them at once")
                    .isEqualTo(Duration.ofSeconds(4));

            fetching.fresh(server.named("b.example", "/"));
            assertThat(fetching.time.waited())
                    .as("another host has turns of its own")
                    .isEqualTo(Duration.ofSeconds(4));
        }
    }

    @Test
    void leavesAHostAloneForAsLongAsItAsks() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (HostileServer server = HostileServer.start((request, out) -> HostileServer.write(
                        out,
                        asked.incrementAndGet() == 1
                                ? HostileServer.status("429 Too Many Requests", "Retry-After: 120")
                                : HostileServer.ok("fine")));
                Fetching fetching = new Fetching()) {
            assertThat(fetching.failed(server.at("/a")).retryAfter()).contains(Duration.ofMinutes(2));
            fetching.time.pass(Duration.ofSeconds(20));
            assertThat(fetching.failed(server.at("/b")).retryAfter()).contains(Duration.ofSeconds(100));
            assertThat(server.requests()).hasSize(1);

            fetching.time.pass(Duration.ofSeconds(70));
            fetching.fresh(server.at("/b"));
            assertThat(fetching.time.waited()).as("what is left is waited for").isEqualTo(Duration.ofSeconds(30));
        }
    }

    @Test
    void readsTheDateInRetryAfter() throws Exception {
        try (HostileServer server = HostileServer.start((request, out) -> HostileServer.write(
                        out, HostileServer.status("503 Busy", "Retry-After: Fri, 27 Nov 2026 09:45:00 GMT")));
                Fetching fetching = new Fetching()) {
            assertThat(fetching.failed(server.at("/a")).retryAfter()).contains(Duration.ofMinutes(15));
        }
    }

    @Test
    void backsOffFromAHostThatFails() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (HostileServer server = HostileServer.start((request, out) -> HostileServer.write(
                        out,
                        asked.incrementAndGet() <= 8 ? HostileServer.status("500 Broken") : HostileServer.ok("fine")));
                Fetching fetching = new Fetching()) {
            int refused = 0;
            while (server.requests().size() < 9) {
                Fetched fetched = fetching.fetch(server.at("/a"));
                if (fetched instanceof Fetched.Failed(String sentence, Optional<Duration> later, boolean forGood)
                        && later.isPresent()) {
                    refused++;
                    fetching.time.pass(later.get());
                }
            }
            assertThat(refused).as("later failures are not even waited for").isPositive();
            assertThat(fetching.time.waited()).isGreaterThan(Duration.ofSeconds(30));
            assertThat(fetching.fetch(server.at("/a"))).isInstanceOf(Fetched.Fresh.class);
        }
    }

    @Test
    void keepsToRobotsTxtAndAsksForItOnceADay() throws Exception {
        try (HostileServer server = HostileServer.startWithRobots((request, out) -> HostileServer.write(
                        out,
                        request.startsWith("GET /robots.txt ")
                                ? HostileServer.ok(
                                        "User-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow: /private\nAllow: /private/feed$\n")
                                : request.startsWith("GET /to-private")
                                        ? HostileServer.status("302 Found", "Location: /private")
                                        : HostileServer.ok("fine")));
                Fetching fetching = new Fetching()) {
            fetching.fresh(server.at("/open"));
            fetching.fresh(server.at("/private/feed"));
            Fetched.Failed failed = fetching.failed(server.at("/private/else"));
            assertThat(failed.sentence()).contains("robots.txt", "does not let Crosswire read");
            assertThat(failed.retryAfter()).isPresent();
            assertThat(fetching.failed(server.at("/to-private")).sentence()).contains("robots.txt");
            assertThat(server.requests()).hasSize(3);
            assertThat(server.robotsRequests()).isEqualTo(1);

            fetching.time.pass(Duration.ofHours(25));
            fetching.fresh(server.at("/open"));
            assertThat(server.robotsRequests()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "500 Broken",
                "503 Busy",
                "429 Slower",
                "302 Found\r\nLocation: http://10.0.0.1/robots.txt",
                "garbage"
            })
    void readsNothingWhileRobotsTxtCannotBeHad(String status) throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (HostileServer server = HostileServer.startWithRobots((request, out) -> {
                    boolean robots = request.startsWith("GET /robots.txt ");
                    boolean first = robots && asked.incrementAndGet() == 1;
                    HostileServer.write(
                            out,
                            first
                                    ? HostileServer.status(status)
                                    : robots ? HostileServer.NONE : HostileServer.ok("fine"));
                });
                Fetching fetching = new Fetching()) {
            Fetched.Failed failed = fetching.failed(server.at("/"));
            assertThat(failed.sentence()).contains("robots.txt cannot be had");
            assertThat(failed.retryAfter()).contains(Duration.ofMinutes(10));
            fetching.failed(server.at("/"));
            assertThat(server.requests()).isEmpty();

            fetching.time.pass(Duration.ofMinutes(10));
            fetching.fresh(server.at("/"));
        }
    }

    @Test
    void readsOnlyTheBeginningOfAHugeRobotsTxt() throws Exception {
        String filler = "# nothing\n".repeat(300_000);
        try (HostileServer late = HostileServer.startWithRobots(robots(filler + "User-agent: *\nDisallow: /\n"));
                HostileServer early = HostileServer.startWithRobots(robots("User-agent: *\nDisallow: /\n" + filler));
                Fetching fetching = new Fetching()) {
            fetching.fresh(late.at("/"));
            assertThat(fetching.failed(early.at("/")).sentence()).contains("does not let");
        }
    }

    @Test
    void keepsToACrawlDelay() throws Exception {
        try (HostileServer server = HostileServer.startWithRobots(robots("User-agent: *\nCrawl-delay: 10\n"));
                Fetching fetching = new Fetching()) {
            for (int i = 0; i < 3; i++) {
                fetching.fresh(server.at("/" + i));
            }
            assertThat(fetching.time.waited()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
        }
    }

    @Test
    void servesManyThreadsAndHostsAtOnce() throws Exception {
        try (HostileServer server = HostileServer.start(FINE);
                Fetching fetching = new Fetching(
                        Fetching.settings().withPoliteness(Politeness.usual().withRate(1000, 100)));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int host = 0; host < 40; host++) {
                fetching.name("h" + host + ".example", "127.0.0.1");
            }
            List<Future<Fetched>> all = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                URI uri = server.named("h" + i % 40 + ".example", "/" + i);
                all.add(threads.submit(() -> fetching.fetch(uri)));
            }
            for (Future<Fetched> each : all) {
                assertThat(each.get()).isInstanceOf(Fetched.Fresh.class);
            }
            assertThat(server.requests()).hasSize(400);
            assertThat(server.robotsRequests()).as("one for each site").isEqualTo(40);
        }
    }

    private static HostileServer.Answering robots(String rules) {
        return (request, out) -> {
            if (request.startsWith("GET /robots.txt ")) {
                HostileServer.write(out, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
                out.write(rules.getBytes(StandardCharsets.US_ASCII));
            } else {
                HostileServer.write(out, HostileServer.ok("fine"));
            }
        };
    }
}
