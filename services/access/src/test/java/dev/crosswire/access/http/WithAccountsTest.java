package dev.crosswire.access.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.crosswire.access.AccountsForTests;
import dev.crosswire.access.Right;
import dev.crosswire.access.Role;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.net.Socket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NonNull;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** With accounts: who may do what, how sessions begin and end, and what the audit trail keeps. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Property(name = SessionController.OFFERED, value = "true")
@Property(name = "micronaut.server.cors.localhost-pass-through", value = "true")
@Property(name = "crosswire.limit.exports", value = "3")
@Property(name = "crosswire.limit.streams", value = "2")
@Property(name = "crosswire.limit.reads", value = "100000")
@SuppressWarnings("NullAway.Init")
class WithAccountsTest implements TestPropertyProvider {

    private final Logger auditLogger = (Logger) LoggerFactory.getLogger("crosswire.audit");
    private final ListAppender<ILoggingEvent> audit = new ListAppender<>();

    @Inject
    private EmbeddedServer server;

    @Inject
    private HandsOfAClock clock;

    @Inject
    private Upkeep upkeep;

    private final AccountsForTests accounts = AccountsForTests.make();

    private Browserlike browser;

    @Override
    public @NonNull Map<String, String> getProperties() {
        return Map.of("crosswire.access.file", accounts.path().toString());
    }

    @BeforeEach
    void listen() {
        browser = new Browserlike(server);
        audit.list.clear();
        audit.start();
        auditLogger.addAppender(audit);
        // Each test finds its limits unused.
        clock.pass(Duration.ofHours(2));
    }

    @AfterEach
    void listenNoMore() {
        auditLogger.detachAppender(audit);
    }

    @ParameterizedTest
    @CsvSource({
        // who, read, act, export, ingest, administer, page
        "nobody, 401, 401, 401, 401, 401, 200",
        "viewer, 200, 403, 200, 403, 403, 200",
        "editor, 200, 200, 200, 403, 403, 200",
        "admin, 200, 200, 200, 403, 200, 200",
        "reader-token, 200, 403, 200, 403, 403, 200",
        "actor-token, 200, 200, 200, 403, 403, 200",
        "ingest-token, 403, 403, 403, 202, 403, 200",
        "wrong-token, 401, 401, 401, 401, 401, 200",
        "wrong-cookie, 401, 401, 401, 401, 401, 200",
        "basic, 401, 401, 401, 401, 401, 200"
    })
    void letsEachDoWhatItMay(String who, int read, int act, int export, int ingest, int administer, int page)
            throws Exception {
        Browserlike caller = as(who);

        assertThat(caller.get("/api/v1/things").status()).as("read").isEqualTo(read);
        assertThat(caller.post("/api/v1/things").status()).as("act").isEqualTo(act);
        assertThat(caller.get("/api/v1/things.csv").status()).as("export").isEqualTo(export);
        assertThat(caller.post("/api/v1/articles").status()).as("ingest").isEqualTo(ingest);
        assertThat(caller.get("/api/v1/admin/sessions").status())
                .as("administer")
                .isEqualTo(administer);
        assertThat(caller.get("/page").status()).as("page").isEqualTo(page);
        assertThat(caller.get("/health").status()).isEqualTo(200);
        assertThat(caller.get("/prometheus").status()).isEqualTo(200);
        if (read != 200) {
            assertThat(caller.get("/api/v1/stream").status()).as("stream").isEqualTo(read);
            assertThat(caller.get("/api/v1/me").status()).as("me").isEqualTo(read);
        }
    }

    @Test
    void tellsAStrangerNothingOfWhatIsThere() throws Exception {
        Browserlike.Answer answer = browser.get("/api/v1/nothing");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("Bearer realm=\"crosswire\"");
        assertThat(answer.json().path("detail").asText()).startsWith("This needs an account: sign in");
        assertThat(as("viewer").get("/api/v1/nothing").status()).isEqualTo(404);
    }

    @Test
    void saysToThePageWhoLooksAtIt() throws Exception {
        assertThat(as("editor").get("/api/v1/me").body())
                .matches("\\{\"name\":\"editor\",\"role\":\"EDITOR\",\"accounts\":true,\"csrf\":\"[\\w-]{43}\","
                        + "\"mayAct\":true}");
        assertThat(as("viewer").get("/api/v1/me").json().path("mayAct").asBoolean())
                .isFalse();
        assertThat(as("actor-token").get("/api/v1/me").body())
                .isEqualTo(
                        "{\"name\":\"actor-token\",\"role\":\"EDITOR\",\"accounts\":true,\"csrf\":null,\"mayAct\":true}");
    }

    @Test
    void keepsTheCookieFromScriptsAndOtherSites() throws Exception {
        Browserlike.Answer answer = browser.signIn("editor", AccountsForTests.PASSWORD);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Set-Cookie").orElseThrow())
                .matches("crosswire_session=[\\w-]{43};.*")
                .contains("HTTPOnly", "SameSite=Strict", "Path=/", "Max-Age=604800")
                .doesNotContain("Secure");
    }

    @Test
    void refusesAnActionThatDoesNotKnowTheTextOfTheSession() throws Exception {
        Browserlike editor = as("editor");

        assertThat(editor.with("Crosswire-Csrf", "").post("/api/v1/things").status())
                .isEqualTo(403);
        assertThat(editor.with("Crosswire-Csrf", "x".repeat(43))
                        .post("/api/v1/things")
                        .status())
                .isEqualTo(403);
        assertThat(editor.with(
                                "Crosswire-Csrf",
                                as("editor")
                                        .get("/api/v1/me")
                                        .json()
                                        .path("csrf")
                                        .asText())
                        .post("/api/v1/things")
                        .status())
                .as("that of another session")
                .isEqualTo(403);
        assertThat(editor.with("Crosswire-Csrf", "").delete("/api/v1/session").status())
                .isEqualTo(403);
        assertThat(editor.with("Origin", "https://evil.example")
                        .post("/api/v1/things")
                        .status())
                .isEqualTo(403);
        assertThat(editor.with("Sec-Fetch-Site", "cross-site")
                        .post("/api/v1/things")
                        .status())
                .isEqualTo(403);
        assertThat(browser.with("Origin", "https://evil.example")
                        .signIn("editor", AccountsForTests.PASSWORD)
                        .status())
                .isEqualTo(403);
        assertThat(editor.post("/api/v1/things").body()).isEqualTo("editor");
    }

    @Test
    void answersUnderAnyNameSinceACookieBelongsToTheRightOne() throws Exception {
        assertThat(as("viewer")
                        .with("Host", "crosswire.example.org")
                        .get("/api/v1/things")
                        .status())
                .isEqualTo(200);
        assertThat(as("editor")
                        .with("Host", "crosswire.example.org")
                        .with("Origin", "https://crosswire.example.org")
                        .post("/api/v1/things")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void signsOut() throws Exception {
        Browserlike editor = as("editor");
        Browserlike other = as("editor");
        Browserlike.Answer answer = editor.delete("/api/v1/session");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Set-Cookie").orElseThrow()).contains("Max-Age=0");
        assertThat(editor.get("/api/v1/things").status()).isEqualTo(401);
        assertThat(other.get("/api/v1/things").status()).isEqualTo(200);
    }

    @Test
    void givesANewSessionAtEachSignInAndEndsTheOneBefore() throws Exception {
        Browserlike.Answer first = browser.signIn("editor", AccountsForTests.PASSWORD);
        Browserlike.Answer second = browser.withCookie(first).signIn("editor", AccountsForTests.PASSWORD);

        assertThat(second.header("Set-Cookie")).isNotEqualTo(first.header("Set-Cookie"));
        assertThat(browser.withCookie(first).get("/api/v1/things").status()).isEqualTo(401);
        assertThat(browser.withCookie(second).get("/api/v1/things").status()).isEqualTo(200);
    }

    @Test
    void endsASessionThatRestsForTwelveHours() throws Exception {
        Browserlike viewer = as("viewer");
        clock.pass(Duration.ofHours(12).minusSeconds(1));
        assertThat(viewer.get("/api/v1/things").status()).isEqualTo(200);
        clock.pass(Duration.ofHours(12).minusSeconds(1));
        assertThat(viewer.get("/api/v1/things").status()).isEqualTo(200);
        clock.pass(Duration.ofHours(12));
        assertThat(viewer.get("/api/v1/things").status()).isEqualTo(401);
    }

    @Test
    void endsASessionAfterSevenDaysHoweverMuchItIsUsed() throws Exception {
        Browserlike viewer = as("viewer");
        for (int i = 0; i < 27; i++) {
            clock.pass(Duration.ofHours(6));
            assertThat(viewer.get("/api/v1/things").status()).isEqualTo(200);
        }
        clock.pass(Duration.ofHours(6));
        assertThat(viewer.get("/api/v1/things").status()).isEqualTo(401);
    }

    @Test
    void followsTheFileWithoutARestart() throws Exception {
        accounts.user("leaving", Role.EDITOR, "the first password");
        String token = accounts.token("leaving-token", Right.READ);
        upkeep.look();
        Browserlike person = browser.signedIn("leaving", "the first password");
        Browserlike program = browser.withToken(token);
        assertThat(person.post("/api/v1/things").status()).isEqualTo(200);
        assertThat(program.get("/api/v1/things").status()).isEqualTo(200);

        accounts.role("leaving", Role.VIEWER);
        upkeep.look();
        assertThat(person.post("/api/v1/things").status()).isEqualTo(403);
        assertThat(person.get("/api/v1/things").status()).isEqualTo(200);

        accounts.user("leaving", Role.EDITOR, "the second password");
        upkeep.look();
        assertThat(person.get("/api/v1/things").status())
                .as("with the old password")
                .isEqualTo(401);
        assertThat(browser.signIn("leaving", "the first password").status()).isEqualTo(401);

        Browserlike again = browser.signedIn("leaving", "the second password");
        accounts.file().remove("leaving");
        accounts.file().remove("leaving-token");
        upkeep.look();
        assertThat(again.get("/api/v1/things").status()).isEqualTo(401);
        assertThat(program.get("/api/v1/things").status()).isEqualTo(401);
        assertThat(events()).contains("ACCOUNTS_CHANGED");
    }

    @Test
    void goesOnWithTheAccountsItHasWhenTheFileIsSpoilt() throws Exception {
        Browserlike viewer = as("viewer");
        String good = Files.readString(accounts.path());
        Files.writeString(accounts.path(), good + "user nonsense\n");
        upkeep.look();

        assertThat(viewer.get("/api/v1/things").status()).isEqualTo(200);

        Files.writeString(accounts.path(), good);
        upkeep.look();
        assertThat(viewer.get("/api/v1/things").status()).isEqualTo(200);
    }

    @Test
    void makesGuessingPasswordsSlow() throws Exception {
        for (int i = 0; i < 5; i++) {
            Browserlike.Answer wrong = browser.signIn("viewer", "guess number " + i);
            assertThat(wrong.status()).isEqualTo(401);
            assertThat(wrong.json().path("detail").asText()).isEqualTo("Name or password is wrong.");
        }
        Browserlike.Answer delayed = browser.signIn("viewer", AccountsForTests.PASSWORD);
        assertThat(delayed.status()).isEqualTo(429);
        assertThat(delayed.header("Retry-After")).contains("1");
        assertThat(delayed.json().path("detail").asText())
                .isEqualTo("Signing in has failed too often: try again in 1 s.");

        clock.pass(Duration.ofSeconds(1));
        assertThat(browser.signIn("viewer", AccountsForTests.PASSWORD).status()).isEqualTo(204);
        assertThat(events()).contains("SIGN_IN_FAILED", "SIGN_IN_DELAYED", "SIGNED_IN");
    }

    @Test
    void saysTheSameOfANameThatNobodyHas() throws Exception {
        Browserlike.Answer unknown = browser.signIn("nobody-of-this-name", "guess");
        Browserlike.Answer impossible = browser.signIn("\u0000\n<b>", "x".repeat(5_000));

        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.body())
                .isEqualTo(browser.signIn("viewer", "guess").body())
                .isEqualTo(impossible.body());
        assertThat(browser.post("/api/v1/session").status()).isEqualTo(401);
    }

    @Test
    void limitsWhatOneClientAsksFor() throws Exception {
        Browserlike viewer = as("viewer");
        for (int i = 0; i < 3; i++) {
            assertThat(viewer.get("/api/v1/things.csv").status()).isEqualTo(200);
        }
        Browserlike.Answer answer = viewer.get("/api/v1/things.csv");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).contains("20");
        assertThat(answer.json().path("detail").asText())
                .isEqualTo("More than 3 such requests came from you within a minute: try again in 20 s.");
        assertThat(as("viewer").get("/api/v1/things.csv").status())
                .as("another session")
                .isEqualTo(429);
        assertThat(as("reader-token").get("/api/v1/things.csv").status()).isEqualTo(200);
        assertThat(viewer.get("/api/v1/things").status()).isEqualTo(200);
        assertThat(viewer.get("/health").status()).isEqualTo(200);
    }

    @Test
    void endsAStreamWhenItsSessionEnds() throws Exception {
        Browserlike viewer = as("viewer");
        Browserlike other = as("admin");
        try (Socket one = new Socket("localhost", server.getPort());
                Socket two = new Socket("localhost", server.getPort())) {
            BufferedReader ends = viewer.open(one, "/api/v1/stream");
            BufferedReader stays = other.open(two, "/api/v1/stream");
            readTo(ends, "data: first");
            readTo(stays, "data: first");

            viewer.delete("/api/v1/session");
            viewer.get("/page");

            one.setSoTimeout(10_000);
            while (ends.readLine() != null) {
                // To the end, which comes.
            }
            assertThat(stays.ready() && stays.readLine() == null).isFalse();
        }
    }

    @Test
    void endsAStreamWhenItsSessionIsTooOld() throws Exception {
        Browserlike viewer = as("viewer");
        try (Socket socket = new Socket("localhost", server.getPort())) {
            BufferedReader stream = viewer.open(socket, "/api/v1/stream");
            readTo(stream, "data: first");

            clock.pass(Duration.ofHours(12));
            upkeep.look();

            socket.setSoTimeout(10_000);
            while (stream.readLine() != null) {
                // To the end, which comes.
            }
        }
    }

    @Test
    void allowsOneClientSoManyStreams() throws Exception {
        Browserlike viewer = as("viewer");
        try (Socket one = new Socket("localhost", server.getPort());
                Socket two = new Socket("localhost", server.getPort())) {
            readTo(viewer.open(one, "/api/v1/stream"), "data: first");
            readTo(viewer.open(two, "/api/v1/stream"), "data: first");

            assertThat(viewer.get("/api/v1/stream").status()).isEqualTo(429);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            try (Socket again = new Socket("localhost", server.getPort())) {
                return viewer.open(again, "/api/v1/stream").readLine().contains("200");
            }
        });
    }

    @Test
    void letsAnAdminSeeAndEndSessions() throws Exception {
        Browserlike editor = as("editor");
        Browserlike admin = as("admin");

        Browserlike.Answer sessions = admin.get("/api/v1/admin/sessions");
        assertThat(sessions.json().path("sessions").findValuesAsText("name")).contains("editor", "admin");
        assertThat(sessions.body()).contains("\"role\":\"EDITOR\"").doesNotContain("csrf");

        assertThat(admin.delete("/api/v1/admin/sessions/editor").status()).isEqualTo(200);
        assertThat(editor.get("/api/v1/things").status()).isEqualTo(401);
        assertThat(admin.get("/api/v1/admin/audit?limit=5")
                        .json()
                        .path("entries")
                        .findValuesAsText("event"))
                .contains("SESSIONS_ENDED");
    }

    @Test
    void keepsAnAuditTrailInWhichNoStrangerCanWrite() throws Exception {
        browser.signIn("a\nfake line", "guess");
        browser.withToken("stolen").get("/api/v1/things%0a%1b%5b31m");
        as("editor").with("Crosswire-Csrf", "").post("/api/v1/things");

        assertThat(audit.list)
                .allSatisfy(event -> assertThat(event.getFormattedMessage())
                        .startsWith("{\"at\":\"20")
                        .endsWith("}")
                        .doesNotContain("\n", "\u001b", "\u0007", "stolen", "fake line", AccountsForTests.PASSWORD));
        assertThat(events()).contains("SIGN_IN_FAILED", "TOKEN_REFUSED", "SIGNED_IN", "REQUEST_REFUSED");
    }

    private List<String> events() {
        return audit.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .map(line -> line.replaceAll(".*\"event\":\"(\\w+)\".*", "$1"))
                .toList();
    }

    private static void readTo(BufferedReader stream, String line) throws Exception {
        for (String read = stream.readLine(); !line.equals(read); read = stream.readLine()) {
            assertThat(read).as("before " + line).isNotNull();
        }
    }

    private Browserlike as(String who) throws Exception {
        return switch (who) {
            case "nobody" -> browser;
            case "wrong-token" -> browser.withToken("crosswire_" + "A".repeat(43));
            case "wrong-cookie" -> browser.with("Cookie", "crosswire_session=" + "A".repeat(43));
            case "basic" -> browser.with("Authorization", "Basic ZWRpdG9yOmEgbG9uZyBwYXNzd29yZA==");
            case "viewer", "editor", "admin" -> browser.signedIn(who, AccountsForTests.PASSWORD);
            default -> browser.withToken(accounts.tokenText(who));
        };
    }
}
