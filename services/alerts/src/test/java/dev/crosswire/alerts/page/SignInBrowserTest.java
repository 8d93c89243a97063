package dev.crosswire.alerts.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.crosswire.access.AccountsFile;
import dev.crosswire.access.PasswordHash;
import dev.crosswire.access.Role;
import dev.crosswire.access.User;
import dev.crosswire.alerts.action.MovableClock;
import dev.crosswire.alerts.index.AlertIndex;
import dev.crosswire.core.alert.HumanState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** People with accounts at the page of a service that has them: nothing here answers in its place. */
@Tag("browser")
@ExtendWith(ChromiumPresent.class)
class SignInBrowserTest {

    private static final String PASSWORD = "a long password";
    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    static final PageInBrowser page = new PageInBrowser(
            Map.of("crosswire.access.file", accounts().toString(), "crosswire.test.clock", "movable"));

    private final HttpClient admin =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeEach
    void raiseAnAlert() {
        // A browser writes each refusal of a service down as an error.
        page.expectComplaints();
        page.put(SummitFindings.armyCap());
    }

    @AfterEach
    void forgetEverybody() {
        admin.close();
        page.browser().forgetCookies();
    }

    @Test
    void asksWhoTheReaderIsAndLetsAViewerReadButNotAct() {
        page.open("/alerts/army-cap");
        page.awaitText(".sign-in h1", "Sign in to Crosswire");
        assertThat(page.browser().all("a.row")).isEmpty();
        assertThat(Axe.violations(page.browser())).isEmpty();
        page.browser().screenshot("sign-in");
        page.keys("vera", Keys.TAB, "wrong", Keys.ENTER);
        page.awaitText(".sign-in .problem", "Name or password is wrong.");

        page.keys(PASSWORD, Keys.ENTER);
        page.awaitRows(1);
        page.awaitLive();
        page.awaitText(".alert-actions", "You can read everything, but not act: your role is viewer.");
        assertThat(page.browser().all("[data-action='acknowledge']")).isEmpty();
        assertThat(page.browser().one("#control-account").getText()).isEqualTo("vera");
        assertThat(String.valueOf(page.browser().script("return document.cookie")))
                .as("the session is out of reach of scripts")
                .isEmpty();
        page.browser().screenshot("read-only");
        page.keys("a");
        page.awaitSaid("You can read everything");
        assertThat(status()).isEqualTo(HumanState.Status.NEW);
    }

    @Test
    void actsAsWhoSignedInAndSignsOut() {
        signIn("/alerts/army-cap", "edda");
        page.awaitText("#headline", "Cap on Ukraine's army");
        page.click("[data-action='acknowledge']");
        await().until(SignInBrowserTest::status, HumanState.Status.ACKNOWLEDGED::equals);
        assertThat(alert().actions().getLast().actor()).isEqualTo("edda");

        page.click("#control-account");
        page.awaitText("dialog", "edda");
        page.browser().one("dialog button[type='submit']").click();
        page.awaitText(".sign-in h1", "Sign in to Crosswire");
        page.open("/alerts");
        page.awaitText(".sign-in h1", "Sign in to Crosswire");
        assertThat(page.browser().all("a.row")).isEmpty();
    }

    @Test
    void asksAgainWhenTheSessionHasEndedAndGoesOnWhereItWas() throws Exception {
        signIn("/alerts", "edda");
        page.awaitLive();

        endSessionsOf("edda");
        page.click("[data-key='severity-HIGH']");
        page.awaitText(".sign-in h1", "Sign in to Crosswire");
        page.browser().screenshot("session-ended");
        page.keys("edda", Keys.TAB, PASSWORD, Keys.ENTER);

        page.awaitRows(1);
        page.awaitLive();
        assertThat(page.browser().address()).contains("severity=high");
    }

    @Test
    void asksAgainWhenNothingWasAskedForHalfADay() {
        signIn("/alerts", "edda");
        page.awaitLive();

        page.bean(MovableClock.class).forward(Duration.ofHours(13));
        page.click("[data-key='severity-HIGH']");

        page.awaitText(".sign-in h1", "Sign in to Crosswire");
    }

    @Test
    void takesNoActionThatOnlyTheCookieVouchesFor() throws Exception {
        signIn("/alerts", "edda");
        String answered = String.valueOf(page.browser().script("""
                return fetch('/api/v1/alerts/army-cap/actions', { method: 'POST', headers: { 'content-type': 'application/json' },
                  body: JSON.stringify({ action: 'ACKNOWLEDGE' }) }).then(async (it) => `${it.status} ${(await it.json()).detail}`);
                """));
        assertThat(answered).startsWith("403 The header Crosswire-Csrf does not hold what /api/v1/me gives");

        HttpServer foreign = otherSite();
        try {
            page.browser().open("http://127.0.0.1:" + foreign.getAddress().getPort() + "/");
            page.browser()
                    .script("return fetch('" + page.server().getURI() + "/api/v1/alerts/army-cap/actions', "
                            + "{ method: 'POST', mode: 'no-cors', credentials: 'include', body: '{\"action\":\"ACKNOWLEDGE\"}' })"
                            + ".then(() => true, () => false)");
        } finally {
            foreign.stop(0);
        }
        await().until(() -> refusals().size() == 2);
        assertThat(refusals())
                .anyMatch(it -> it.startsWith("wrong Crosswire-Csrf: POST"))
                .anyMatch(it -> it.startsWith("from a page of another site: POST"));
        assertThat(status()).isEqualTo(HumanState.Status.NEW);
    }

    private static void signIn(String path, String name) {
        page.open(path);
        page.awaitText(".sign-in h1", "Sign in to Crosswire");
        page.keys(name, Keys.TAB, PASSWORD, Keys.ENTER);
        page.awaitRows(1);
    }

    private static HumanState alert() {
        return page.bean(AlertIndex.class)
                .find("army-cap")
                .orElseThrow()
                .alert()
                .human();
    }

    private static HumanState.Status status() {
        return alert().status();
    }

    private void endSessionsOf(String name) throws Exception {
        signInAsAdmin();
        String csrf =
                JSON.readTree(admin(request("/api/v1/me")).body()).get("csrf").asText();
        assertThat(admin(request("/api/v1/admin/sessions/" + name)
                                .header("Crosswire-Csrf", csrf)
                                .DELETE())
                        .body())
                .contains("\"ended\":1");
    }

    /** What the audit trail says of requests that went no further. */
    private List<String> refusals() throws Exception {
        signInAsAdmin();
        JsonNode entries =
                JSON.readTree(admin(request("/api/v1/admin/audit")).body()).get("entries");
        return entries.valueStream()
                .filter(it -> it.get("event").asText().equals("REQUEST_REFUSED"))
                .map(it -> it.get("detail").asText())
                .toList();
    }

    private void signInAsAdmin() throws Exception {
        admin(request("/api/v1/session")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"ada\",\"password\":\"" + PASSWORD + "\"}")));
    }

    private HttpResponse<String> admin(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = admin.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer;
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(page.server().getURI() + path));
    }

    /** A page that is not ours; to a browser it is of the same site, since only the port is another. */
    private static HttpServer otherSite() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = "<!doctype html><title>Elsewhere</title>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static Path accounts() {
        try {
            Path path = Files.createTempDirectory("crosswire-accounts").resolve("accounts");
            AccountsFile file = new AccountsFile(path);
            PasswordHash hash = PasswordHash.of(PASSWORD.toCharArray());
            file.put(new User("vera", Role.VIEWER, hash));
            file.put(new User("edda", Role.EDITOR, hash));
            file.put(new User("ada", Role.ADMIN, hash));
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
