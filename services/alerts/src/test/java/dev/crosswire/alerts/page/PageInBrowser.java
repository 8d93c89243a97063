package dev.crosswire.alerts.page;

import static dev.crosswire.alerts.SampleFindings.OPENED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crosswire.alerts.index.AlertIndex;
import dev.crosswire.alerts.topic.ReadingStatus;
import dev.crosswire.core.finding.Finding;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.StaleElementReferenceException;

/**
 * A real server whose index the test fills, and its page in a real browser: one browser for a class of tests, a server of
 * its own, and so a fresh store of the browser, for each. A test fails if the page has complained.
 */
final class PageInBrowser
        implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, Object> settings;
    private @org.jspecify.annotations.Nullable Browser opened;
    private @org.jspecify.annotations.Nullable EmbeddedServer running;
    private int port;
    private long offset;
    private boolean complaintsExpected;

    PageInBrowser() {
        this(Map.of());
    }

    /** With settings of the service beyond those of every test. */
    PageInBrowser(Map<String, Object> settings) {
        this.settings = settings;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        opened = new Browser();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        browser().close();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        offset = 0;
        complaintsExpected = false;
        start(-1);
        browser().resize(1280, 800);
        browser().theme("light");
        browser().complaints();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        try {
            if (!complaintsExpected && context.getExecutionException().isEmpty()) {
                // The rules of accessibility draw on a canvas to measure contrast, which a browser has advice about.
                assertThat(browser().complaints().stream().filter(it -> !it.contains("Canvas2D")))
                        .as("what the page complained about")
                        .isEmpty();
            }
        } finally {
            // A page that is left open would look for its server and complain into the next test.
            browser().leave();
            server().close();
        }
    }

    Browser browser() {
        return java.util.Objects.requireNonNull(opened, "the browser is started before all tests");
    }

    EmbeddedServer server() {
        return java.util.Objects.requireNonNull(running, "the server is started before each test");
    }

    /** This test takes the server away, which a browser reports as an error. */
    void expectComplaints() {
        complaintsExpected = true;
    }

    /** Starts another server on the port of the last, with an index that is empty. */
    void startAgain() {
        server().close();
        offset = 0;
        start(port);
    }

    void stop() {
        server().close();
    }

    private void start(int wantedPort) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("crosswire.alerts.kafka", "off");
        all.put("micronaut.server.port", wantedPort);
        running = ApplicationContext.run(EmbeddedServer.class, all);
        port = server().getPort();
        bean(AlertIndex.class).begin(1);
        bean(ReadingStatus.class).goingWell(0, OPENED);
        bean(ReadingStatus.class).caughtUp();
    }

    <T> T bean(Class<T> type) {
        return server().getApplicationContext().getBean(type);
    }

    void put(Finding... findings) {
        for (Finding finding : findings) {
            bean(AlertIndex.class).put(finding, 0, offset++);
        }
    }

    void open(String path) {
        browser().open(server().getURI() + path);
    }

    /** Opens the list and waits until it is live. */
    void openLive(String path, int rows) {
        open(path);
        awaitRows(rows);
        awaitLive();
    }

    void awaitRows(int count) {
        await().atMost(PATIENCE).until(() -> browser().all("a.row").size(), rows -> rows == count);
    }

    void awaitLive() {
        await().atMost(PATIENCE)
                .until(() -> browser().script("return document.getElementById('live').dataset.state"), "live"::equals);
    }

    /** Waits until the text of the first such element contains this. */
    void awaitText(String selector, String text) {
        await().atMost(PATIENCE)
                .ignoreException(StaleElementReferenceException.class)
                .until(
                        () -> browser().texts(selector).stream().findFirst().orElse("nothing there"),
                        it -> it.contains(text));
    }

    /** Waits until the page's voice has said this. */
    void awaitSaid(String sentence) {
        await().atMost(PATIENCE)
                .until(
                        () -> String.valueOf(
                                browser().script("return document.getElementById('announcer').textContent")),
                        said -> said.contains(sentence));
    }

    /** Clicks on what may be drawn anew while it is being looked for. */
    void click(String selector) {
        await().atMost(PATIENCE)
                .ignoreException(StaleElementReferenceException.class)
                .until(() -> {
                    browser().one(selector).click();
                    return true;
                });
    }

    void keys(CharSequence... keys) {
        browser().type(keys);
    }

    /** The id of the row that has the focus, "undefined" or "null" if none has. */
    String focusedRow() {
        return String.valueOf(browser().script("return document.activeElement.dataset.id"));
    }

    List<String> labels() {
        return browser().texts("a.row .label");
    }

    void hasNoSidewaysScroll() {
        assertThat(browser()
                        .script("return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("nothing is wider than the window")
                .isEqualTo(true);
    }
}
