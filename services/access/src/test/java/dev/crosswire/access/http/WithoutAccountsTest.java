package dev.crosswire.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On this machine without accounts: everything is allowed to whoever is here, and nothing to pages of other sites. */
@MicronautTest
@Property(name = SessionController.OFFERED, value = "true")
@Property(name = "micronaut.server.cors.localhost-pass-through", value = "true")
@Property(name = "crosswire.public-url", value = "http://crosswire.example.org")
class WithoutAccountsTest {

    private final EmbeddedServer server;
    private Browserlike browser;

    WithoutAccountsTest(EmbeddedServer server) {
        this.server = server;
        this.browser = new Browserlike(server);
    }

    @BeforeEach
    void openABrowser() {
        browser = new Browserlike(server);
    }

    @Test
    void letsWhoeverIsHereDoEverythingWithoutALimit() throws Exception {
        for (int i = 0; i < 30; i++) {
            assertThat(browser.get("/api/v1/things.csv").status()).isEqualTo(200);
        }
        assertThat(browser.post("/api/v1/things").body()).isEqualTo("nobody");
        assertThat(browser.post("/api/v1/articles").status()).isEqualTo(202);
        assertThat(browser.get("/api/v1/admin/audit").status()).isEqualTo(200);
        assertThat(browser.get("/api/v1/me").body())
                .isEqualTo("{\"name\":null,\"role\":\"ADMIN\",\"accounts\":false,\"csrf\":null,\"mayAct\":true}");
    }

    @Test
    void hasNothingToSignInTo() throws Exception {
        assertThat(browser.signIn("anna", "a long password").status()).isEqualTo(404);
        assertThat(browser.withToken("anything").get("/api/v1/things").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:8080",
                "LOCALHOST:1",
                "127.0.0.1:8080",
                "127.0.1.1",
                "[::1]:8080",
                "crosswire.example.org",
                "crosswire.example.org:8080"
            })
    void answersUnderTheNamesOfThisMachineAndItsPublicName(String host) throws Exception {
        assertThat(browser.with("Host", host).get("/api/v1/things").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "192.0.2.1",
                "[::2]",
                "[::1",
                "",
                "localhost@evil.example"
            })
    void refusesAPageWhoseNameWasLedHere(String host) throws Exception {
        for (String path : new String[] {"/api/v1/things", "/page", "/api/v1/nothing"}) {
            assertThat(browser.with("Host", host).get(path).status()).as(path).isBetween(400, 403);
        }
        assertThat(browser.with("Host", host)
                        .with("Origin", "http://" + host)
                        .post("/api/v1/things")
                        .status())
                .isBetween(400, 403);
        assertThat(browser.with("Host", host).get("/health").status()).isIn(200, 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "http://localhost:1",
                "null",
                "file://",
                "http://127.0.0.1",
                "::",
                "",
                "https://crosswire.example.org"
            })
    void refusesWhatAPageOfAnotherOriginPosts(String origin) throws Exception {
        for (String path : new String[] {"/api/v1/things", "/api/v1/articles", "/api/v1/session"}) {
            Browserlike.Answer answer = browser.with("Origin", origin).post(path);
            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(answer.header("Content-Type")).contains("application/problem+json");
            assertThat(answer.json().path("detail").asText())
                    .startsWith("The request comes from a page of another site");
        }
    }

    @Test
    void takesWhatItsOwnPagePosts() throws Exception {
        String own = "http://localhost:" + server.getPort();
        assertThat(browser.with("Origin", own).post("/api/v1/things").status()).isEqualTo(200);
        assertThat(browser.with("Origin", "http://crosswire.example.org")
                        .post("/api/v1/things")
                        .status())
                .isEqualTo(200);
        assertThat(browser.with("Sec-Fetch-Site", "same-origin")
                        .post("/api/v1/things")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void letsOtherSitesLinkHereAndFetchNothing(String site) throws Exception {
        Browserlike foreign = browser.with("Sec-Fetch-Site", site);

        assertThat(foreign.post("/api/v1/things").status()).isEqualTo(403);
        assertThat(foreign.with("Sec-Fetch-Mode", "no-cors")
                        .get("/api/v1/stream")
                        .status())
                .isEqualTo(403);
        assertThat(foreign.with("Sec-Fetch-Mode", "navigate")
                        .get("/api/v1/things")
                        .status())
                .isEqualTo(200);
        assertThat(foreign.with("Sec-Fetch-Mode", "navigate")
                        .post("/api/v1/things")
                        .status())
                .isEqualTo(403);
        assertThat(foreign.with("Sec-Fetch-Mode", "navigate").get("/page").status())
                .isEqualTo(200);
    }
}
