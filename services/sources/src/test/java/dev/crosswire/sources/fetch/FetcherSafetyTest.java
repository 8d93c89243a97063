package dev.crosswire.sources.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What servers and names may do to a fetcher, and how little comes of it. */
class FetcherSafetyTest {

    @Test
    void asksNothingOnThisMachineUnlessItIsAllowedTo() throws Exception {
        try (HostileServer server =
                        HostileServer.start((request, out) -> HostileServer.write(out, HostileServer.ok("x")));
                Fetching plain =
                        new Fetching(FetchSettings.of("ops@news.example")).name("localhost", "127.0.0.1", "::1")) {
            assertThat(plain.failed(server.at("/")).sentence()).contains("127.0.0.1", "not on the public internet");
            assertThat(plain.failed(server.named("localhost", "/")).sentence()).contains("not on the public internet");
            assertThat(plain.failed(server.named("[::ffff:127.0.0.1]", "/")).sentence())
                    .contains("not on the public internet");
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void asksNoNameThatHasAPrivateAddressAmongOthers() throws Exception {
        try (Fetching fetching = new Fetching()
                .name("inside.example", "192.168.1.1")
                .name("mixed.example", "127.0.0.1", "10.0.0.1")
                .name("metadata.example", "169.254.169.254")
                .name("mapped.example", "::ffff:10.0.0.1")) {
            for (String host : new String[] {"inside", "mixed", "metadata", "mapped"}) {
                assertThat(fetching.failed(URI.create("http://" + host + ".example/"))
                                .sentence())
                        .contains(host + ".example", "not on the public internet");
            }
        }
    }

    @Test
    void checksANameEachTimeThatItConnects() throws Exception {
        try (HostileServer server =
                        HostileServer.start((request, out) -> HostileServer.write(out, HostileServer.ok("x")));
                Fetching fetching =
                        new Fetching().nameInTurn("turning.example", "127.0.0.1", "127.0.0.1", "10.0.0.1")) {
            fetching.fresh(server.named("turning.example", "/"));

            assertThat(fetching.failed(server.named("turning.example", "/")).sentence())
                    .contains("10.0.0.1");
            assertThat(fetching.lookups())
                    .as("one for each connection, and none beside")
                    .isEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[::1]/",
                "http://[fd00::1]/",
                "//192.168.0.1/x",
                "http://0x7f000001/",
                "http://2130706433/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://[::ffff:10.0.0.1]/",
                "http://[64:ff9b::a00:1]/",
                "http://inside.example/",
                "file:///etc/passwd",
                "ftp://news.example/",
                "gopher://10.0.0.1/",
                "http://user:secret@127.0.0.1/",
                "http://",
                "http:///x",
                "javascript:alert(1)",
                "http://news.example:99999/",
                "",
                "http://10.0.0.1\r/"
            })
    void followsNoRedirectToWhereNothingMayBeAsked(String target) throws Exception {
        try (HostileServer server = HostileServer.start((request, out) ->
                        HostileServer.write(out, HostileServer.status("302 Found", "Location: " + target)));
                Fetching fetching = new Fetching().name("inside.example", "172.16.0.1")) {
            Fetched.Failed failed = fetching.failed(server.at("/"));

            assertThat(failed.sentence()).doesNotContain("secret");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void endsRedirectsInACircleAndWithoutEnd() throws Exception {
        try (HostileServer server = HostileServer.start((request, out) -> {
                    String path = request.split(" ", -1)[1];
                    HostileServer.write(
                            out,
                            HostileServer.status(
                                    "302 Found", "Location: " + (path.equals("/circle") ? "/circle" : path + "x")));
                });
                Fetching fetching = new Fetching()) {
            assertThat(fetching.failed(server.at("/circle")).sentence()).contains("circle");
            assertThat(fetching.failed(server.at("/on")).sentence()).contains("more than 5 times");
            assertThat(server.requests()).hasSize(7);
        }
    }

    @Test
    void refusesBombs() throws Exception {
        byte[] zeros = gzip(new byte[50_000_000]);
        Random random = new Random(1);
        StringBuilder words = new StringBuilder();
        while (words.length() < 3_500_000) {
            words.append("Of the ")
                    .append(random.nextInt(100_000))
                    .append(" people there, many were not hurt. ".repeat(3));
        }
        byte[] honest = words.toString().getBytes(StandardCharsets.US_ASCII);
        byte[] large = gzip(honest);
        try (HostileServer server = HostileServer.start((request, out) -> {
                    byte[] body = request.startsWith("GET /ratio") ? zeros : large;
                    HostileServer.write(out, "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Encoding: gzip\r\n\r\n");
                    out.write(body);
                });
                Fetching fetching = new Fetching()) {
            assertThat(fetching.failed(server.at("/ratio")).sentence()).contains("unpacks to more than 200 times");
            assertThat(fetching.failed(server.at("/size")).sentence()).contains("3000000 bytes");
        }
    }

    @Test
    void unpacksWhatWasAskedForAndNothingElse() throws Exception {
        byte[] words = "Nine people were hurt.".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream zlib = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(zlib)) {
            deflate.write(words);
        }
        try (HostileServer server = HostileServer.start((request, out) -> {
                    String encoding = request.substring(5, request.indexOf(' ', 5));
                    HostileServer.write(
                            out,
                            "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Encoding: " + encoding.replace('_', ',')
                                    + "\r\n\r\n");
                    out.write(encoding.equals("deflate") ? zlib.toByteArray() : gzip(words));
                });
                Fetching fetching = new Fetching()) {
            assertThat(fetching.fresh(server.at("/gzip")).bytes()).isEqualTo(words);
            assertThat(fetching.fresh(server.at("/deflate")).bytes()).isEqualTo(words);
            assertThat(fetching.failed(server.at("/gzip_gzip")).sentence()).contains("several times over");
            assertThat(fetching.failed(server.at("/br")).sentence()).contains("'br'");
        }
    }

    @Test
    void readsNoBodyWithoutEnd() throws Exception {
        try (HostileServer server = HostileServer.start((request, out) -> {
                    HostileServer.write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                    while (true) {
                        HostileServer.write(out, "400\r\n" + "x".repeat(0x400) + "\r\n");
                    }
                });
                Fetching fetching = new Fetching()) {
            assertThat(fetching.failed(server.at("/")).sentence()).contains("more than 200000 bytes");
            assertThat(server.sawItselfCutOff()).isTrue();
        }
    }

    @Test
    void readsNoHeadersWithoutEnd() throws Exception {
        try (HostileServer server = HostileServer.start((request, out) -> {
                    HostileServer.write(out, "HTTP/1.1 200 OK\r\n");
                    boolean one = request.startsWith("GET /one");
                    HostileServer.write(out, one ? "X: " : "");
                    while (true) {
                        HostileServer.write(out, one ? "x".repeat(1000) : "X-Header: x\r\n");
                    }
                });
                Fetching fetching = new Fetching()) {
            assertThat(fetching.failed(server.at("/many")).sentence()).contains("50 headers");
            assertThat(fetching.failed(server.at("/one")).sentence()).contains("4096 bytes");
            assertThat(server.sawItselfCutOff()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "body", "informational"})
    void isHeldByNoServerThatDrips(String part) throws Exception {
        HostileServer[] self = new HostileServer[1];
        try (HostileServer server = HostileServer.start((request, out) -> {
                    boolean informational = part.equals("informational");
                    HostileServer.write(
                            out,
                            part.equals("head")
                                    ? "HTTP/1.1 200 OK\r\nX: "
                                    : informational ? "" : "HTTP/1.1 200 OK\r\n\r\n");
                    while (true) {
                        HostileServer.write(out, informational ? "HTTP/1.1 100 Continue\r\n\r\n" : "x");
                        self[0].pause();
                    }
                });
                Fetching fetching = new Fetching(
                        Fetching.settings().withLimits(Fetching.TIGHT.withTotal(Duration.ofMillis(1500))))) {
            self[0] = server;

            assertThat(fetching.failed(server.at("/")).sentence()).contains("took longer than 1500 ms");
            assertThat(server.sawItselfCutOff()).isTrue();
        }
    }

    @Test
    void isHeldByNoServerThatLetsItWaitForItsCertificate() throws Exception {
        try (HostileServer server = HostileServer.start((request, out) -> {});
                Fetching fetching = new Fetching(
                        Fetching.settings().withLimits(Fetching.TIGHT.withTotal(Duration.ofMillis(400))))) {
            URI secure = URI.create(server.at("/").toString().replace("http:", "https:"));

            assertThat(fetching.failed(secure).sentence()).contains("robots.txt took longer than 400 ms");
        }
    }

    @Test
    void asksForThePathThatItWasGiven() throws Exception {
        try (HostileServer server = HostileServer.start((request, out) ->
                        HostileServer.write(out, HostileServer.ok(request.substring(0, request.indexOf('\r')))));
                Fetching fetching = new Fetching()) {
            for (String path : new String[] {"//double/slash", "/a/../b", "/%2e%2e/%0d%0a?x=%00", "/a;b=c?d=/e?f"}) {
                assertThat(new String(fetching.fresh(server.at(path)).bytes(), StandardCharsets.UTF_8))
                        .isEqualTo("GET " + path + " HTTP/1.1");
            }
        }
    }

    @Test
    void namesTheHostThatItWasGiven() throws Exception {
        try (HostileServer server = HostileServer.start((request, out) -> HostileServer.write(
                        out, HostileServer.ok(request.contains("\r\nHost: a_b.example:") ? "name" : request)));
                Fetching fetching = new Fetching().name("a_b.example", "127.0.0.1")) {
            assertThat(fetching.fresh(server.named("a_b.example", "/")).bytes())
                    .isEqualTo("name".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(
                            fetching.fresh(server.named("[::ffff:127.0.0.1]", "/"))
                                    .bytes(),
                            StandardCharsets.UTF_8))
                    .contains("\r\nHost: [::ffff:127.0.0.1]:");
        }
    }

    @Test
    void isHeldByNoServerThatIsSilent() throws Exception {
        HostileServer[] self = new HostileServer[1];
        try (HostileServer server = HostileServer.start((request, out) -> {
                    while (true) {
                        self[0].pause();
                    }
                });
                Fetching fetching = new Fetching(Fetching.settings()
                        .withLimits(new Limits(
                                Duration.ofSeconds(5),
                                Duration.ofMillis(200),
                                Duration.ofSeconds(20),
                                1000,
                                1000,
                                200,
                                50,
                                4096,
                                1,
                                1,
                                5)))) {
            self[0] = server;

            assertThat(fetching.failed(server.at("/")).sentence()).contains("was silent for 200 ms");
            assertThat(fetching.failed(server.at("/")).sentence())
                    .as("the only connection is free again")
                    .contains("was silent for 200 ms");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999\r\n\r\nx",
                "HTTP/1.1 200 OK\r\nContent-Length: 10\r\nConnection: close\r\n\r\nhalf",
                "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nx",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nx\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\nnot gzip",
                "HTTP/1.1 999999 OK\r\n\r\n",
                "SSH-2.0-OpenSSH_9.9\r\n",
                "\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n",
                "",
                "HTTP/1.1 206 Partial\r\nContent-Length: 1\r\n\r\nx",
                "HTTP/1.1 304 Not Modified\r\n\r\n",
                "HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\n"
            })
    void takesNothingForWholeThatIsNot(String answer) throws Exception {
        try (HostileServer server = HostileServer.start((request, out) -> HostileServer.write(out, answer));
                Fetching fetching = new Fetching()) {
            assertThat(fetching.failed(server.at("/")).forGood()).isFalse();
        }
    }

    @Test
    void letsNoServerForgeALine() throws Exception {
        try (HostileServer server = HostileServer.start((request, out) -> HostileServer.write(
                        out,
                        HostileServer.ok(
                                "x",
                                "Content-Type: text/html\u0007\u001b[2J\u0085; charset=utf-8",
                                "ETag: \"a\rINFO forged\"",
                                "Last-Modified: now\r\n\tand then")));
                Fetching fetching = new Fetching()) {
            Fetched.Fresh fresh = fetching.fresh(server.at("/"));

            assertThat(fresh.contentType())
                    .hasValueSatisfying(type -> assertThat(type).doesNotContainPattern("\\p{Cntrl}"));
            assertThat(fresh.charset()).contains(StandardCharsets.UTF_8);
            assertThat(fresh.validators().etag()).isEmpty();
        }
    }

    @Test
    void cutsWhatIsRunningWhenItIsClosed() throws Exception {
        HostileServer[] self = new HostileServer[1];
        CompletableFuture<Boolean> asked = new CompletableFuture<>();
        try (HostileServer server = HostileServer.start((request, out) -> {
                    asked.complete(true);
                    while (true) {
                        HostileServer.write(out, "H");
                        self[0].pause();
                    }
                });
                Fetching fetching = new Fetching()) {
            self[0] = server;
            CompletableFuture<Fetched> running = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> {
                try {
                    running.complete(fetching.fetch(server.at("/")));
                } catch (InterruptedException e) {
                    running.completeExceptionally(e);
                }
            });
            asked.get(20, TimeUnit.SECONDS);

            fetching.fetcher.close();

            assertThat(running.get(20, TimeUnit.SECONDS)).isInstanceOf(Fetched.Failed.class);
            assertThat(server.sawItselfCutOff()).isTrue();
            assertThat(fetching.failed(server.at("/")).sentence()).contains("has been stopped");
        }
    }

    @Test
    void letsGoOfTheConnectionWhenItsThreadIsInterrupted() throws Exception {
        HostileServer[] self = new HostileServer[1];
        CompletableFuture<Boolean> asked = new CompletableFuture<>();
        try (HostileServer server = HostileServer.start((request, out) -> {
                    asked.complete(true);
                    while (true) {
                        HostileServer.write(out, "H");
                        self[0].pause();
                    }
                });
                Fetching fetching = new Fetching()) {
            self[0] = server;
            CompletableFuture<Fetched> running = new CompletableFuture<>();
            Thread thread = Thread.ofVirtual().start(() -> {
                try {
                    running.complete(fetching.fetch(server.at("/")));
                } catch (InterruptedException e) {
                    running.completeExceptionally(e);
                }
            });
            asked.get(20, TimeUnit.SECONDS);

            thread.interrupt();

            assertThatThrownBy(() -> running.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(InterruptedException.class);
            assertThat(server.sawItselfCutOff()).isTrue();
        }
    }

    @Test
    void usesNoProxyThatAPropertyOfTheJvmNames() throws Exception {
        try (HostileServer server =
                        HostileServer.start((request, out) -> HostileServer.write(out, HostileServer.ok("x")));
                HostileServer proxy =
                        HostileServer.start((request, out) -> HostileServer.write(out, HostileServer.ok("y")))) {
            String port = String.valueOf(proxy.at("/").getPort());
            System.setProperty("socksProxyHost", "127.0.0.1");
            System.setProperty("socksProxyPort", port);
            System.setProperty("http.proxyHost", "127.0.0.1");
            System.setProperty("http.proxyPort", port);
            System.setProperty("http.nonProxyHosts", "");
            System.setProperty("socksNonProxyHosts", "");
            try (Fetching fetching = new Fetching()) {
                assertThat(fetching.fresh(server.at("/")).bytes()).isEqualTo(new byte[] {'x'});
                assertThat(proxy.connections()).isZero();
            } finally {
                for (String name : List.of(
                        "socksProxyHost",
                        "socksProxyPort",
                        "http.proxyHost",
                        "http.proxyPort",
                        "http.nonProxyHosts",
                        "socksNonProxyHosts")) {
                    System.clearProperty(name);
                }
            }
        }
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }
}
