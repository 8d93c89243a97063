package dev.crosswire.alerts.page;

import static dev.crosswire.alerts.SampleFindings.OPENED;
import static dev.crosswire.alerts.SampleFindings.claim;
import static dev.crosswire.alerts.SampleFindings.finding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crosswire.alerts.index.AlertIndex;
import dev.crosswire.alerts.topic.ReadingStatus;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingState;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;

/** The page in a real browser, against a real server whose index the test fills. */
@Tag("browser")
@ExtendWith(ChromiumPresent.class)
class AlertPageBrowserTest {

    private static Browser browser;

    private EmbeddedServer server = start(-1);
    private long offset;

    @BeforeAll
    static void startBrowser() {
        browser = new Browser();
    }

    @AfterAll
    static void stopBrowser() {
        browser.close();
    }

    @BeforeEach
    void showADesktopInLightColours() {
        browser.resize(1280, 800);
        browser.theme("light");
        browser.complaints();
    }

    @AfterEach
    void stopServer() {
        // A page that is left open would look for its server and complain into the next test.
        browser.leave();
        server.close();
    }

    @Test
    void showsANewAlertAndAChangedOneWithoutAReload() {
        put(SummitFindings.armyCap());
        open("/alerts");
        awaitRows(1);
        awaitLive();
        browser.script("window.sameDocument = true");

        put(SummitFindings.countries());
        awaitRows(2);
        assertThat(browser.texts(".row .label").getFirst()).isEqualTo("Countries at the Paris summit");

        put(finding("army-cap")
                .about("army-cap", "Cap on Ukraine's army", "Settled")
                .state(FindingState.RESOLVED)
                .version(9)
                .build());
        await().ignoreException(StaleElementReferenceException.class)
                .until(() ->
                        browser.texts(".row[data-id='army-cap']").getFirst().contains("Resolved"));
        assertThat(browser.texts(".row .label"))
                .as("rows change where they stand")
                .hasSize(2)
                .last()
                .isEqualTo("Cap on Ukraine's army");
        assertThat(browser.script("return window.sameDocument")).isEqualTo(true);
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void putsTheSentencesSideBySideWithTheNumberMarked(String theme) {
        browser.theme(theme);
        SummitFindings.all().forEach(this::put);
        open("/alerts");
        awaitRows(6);
        browser.screenshot("list-" + theme);

        browser.one(".row[data-id='army-cap']").click();
        await().until(() -> browser.all(".history").size() == 1);

        List<WebElement> clusters = browser.all(".cluster");
        assertThat(clusters).hasSize(2);
        assertThat(clusters.get(0).getRect().getY())
                .isEqualTo(clusters.get(1).getRect().getY());
        assertThat(clusters.get(0).getRect().getX())
                .isLessThan(clusters.get(1).getRect().getX());
        assertThat(browser.texts(".cluster mark")).containsExactly("800,000", "800,000", "800,000", "700,000");
        assertThat(browser.texts(".cluster .sentence").getLast())
                .isEqualTo(
                        "The delegations agreed to cap the army at 700,000 troops, a diplomat told Radio Vesna on Tuesday evening.");
        assertThat(browser.texts(".cluster .weight"))
                .containsExactly("2 independent of 3 reports", "1 independent report");
        assertThat(browser.address()).endsWith("/alerts/army-cap");
        assertThat(browser.script("return document.activeElement.id")).isEqualTo("headline");
        browser.screenshot("detail-" + theme);

        browser.one(".why summary").click();
        assertThat(browser.one(".why dl").getText()).contains("intervals-disjoint", "100,000 (14 %)");
        browser.one("body").sendKeys(Keys.ESCAPE);
        assertThat(browser.address()).endsWith("/alerts");
        assertThat(browser.script("return document.activeElement.dataset.id")).isEqualTo("army-cap");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void showsHostileTextAsTextAndRunsNoneOfIt() {
        String script =
                "<script>window.hacked=1</script><img src=x onerror=\"window.hacked=1\"><svg onload=window.hacked=1>";
        String hostile = script + " \u202Eesrever\u202C " + "W".repeat(3000);
        Finding finding = finding("<img src=x onerror=window.hacked=1>")
                .about("army-cap", hostile, hostile)
                .why(hostile, Map.of(script, script))
                .cluster(
                        "800,000",
                        800_000,
                        1,
                        1,
                        claim(
                                "h-1",
                                script,
                                "A",
                                script,
                                "800,000",
                                script,
                                script + " 800,000 عدد القوات",
                                script,
                                "javascript:window.hacked=1"))
                .cluster(
                        script,
                        5,
                        1,
                        1,
                        claim(
                                "h-2",
                                "b",
                                "B",
                                "",
                                "5",
                                "",
                                "only 5 " + hostile,
                                "",
                                "data:text/html,<script>alert(1)</script>"))
                .desks(script)
                .build();
        put(finding);
        open("/alerts");
        awaitRows(1);
        browser.one(".row").click();
        await().until(() -> browser.all(".history").size() == 1);
        browser.screenshot("hostile");

        assertThat(browser.one("#headline").getText())
                .startsWith("<script>window.hacked=1</script><img src=x onerror=");
        assertThat(browser.texts("blockquote").getFirst()).contains("<svg onload=window.hacked=1>");
        assertThat(browser.all("main img, main script, main svg[onload], main iframe"))
                .isEmpty();
        assertThat(browser.all("main a[target]"))
                .as("only addresses of the web become links")
                .isEmpty();
        assertThat(browser.script("return String(window.hacked)")).isEqualTo("undefined");
        assertThat(browser.script("return document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        assertThat(browser.complaints()).isEmpty();
        browser.one("#q").sendKeys(script);
        await().until(() -> browser.address().contains("q="));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void opensAnAlertByItsAddressAndSaysWhereOneHasExpired() {
        put(SummitFindings.armyCap());
        open("/alerts/army-cap");
        await().until(() -> browser.all(".history").size() == 1);
        assertThat(browser.one("#headline").getText()).startsWith("Cap on Ukraine's army: 800,000");

        open("/alerts/long-gone");
        await().until(() -> browser.texts("#headline").contains("This alert has expired"));
    }

    @Test
    void fitsAPhoneAndGoesBackToTheList() {
        browser.resize(390, 844);
        SummitFindings.all().forEach(this::put);
        open("/alerts");
        awaitRows(6);
        browser.screenshot("phone-list");
        browser.one(".row[data-id='army-cap']").click();
        await().until(() -> browser.all(".history").size() == 1);
        browser.screenshot("phone-detail");

        assertThat(browser.one("#list").isDisplayed()).isFalse();
        assertThat(browser.script("return document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        browser.one(".back").click();
        assertThat(browser.one("#list").isDisplayed()).isTrue();
        assertThat(browser.script("return document.activeElement.dataset.id")).isEqualTo("army-cap");
        assertThat(browser.script("return document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        assertThat(browser.script(
                        "return [...document.querySelectorAll('button, a, input, summary')].filter(e => e.offsetParent"
                                + " && !e.classList.contains('skip') && e.getBoundingClientRect().height < 24).length"))
                .as("targets are at least 24 pixels high")
                .isEqualTo(0L);
    }

    @Test
    void works400PercentZoomedIn() {
        browser.resize(320, 256);
        put(SummitFindings.armyCap());
        open("/alerts/army-cap");
        await().until(() -> browser.all(".history").size() == 1);

        assertThat(browser.script("return document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }

    @Test
    void keepsFiltersInTheAddressAndOffersToClearThem() {
        SummitFindings.all().forEach(this::put);
        open("/alerts?kind=revision");
        awaitRows(1);
        browser.one("#q").sendKeys("nothing like this");
        awaitRows(0);
        await().until(() ->
                browser.one("#notice").getText().contains("No alert matches Revision, “nothing like this”."));
        assertThat(browser.address()).contains("kind=revision").contains("q=nothing+like+this");
        browser.screenshot("filtered-empty");

        browser.one("#notice button").click();
        awaitRows(6);
        assertThat(browser.address()).endsWith("/alerts");
        put(finding("fresh").build());
        awaitRows(7);
    }

    @Test
    void saysThatThereAreNoAlertsYet() {
        open("/alerts");
        await().until(() -> browser.one("#notice").getText().startsWith("No alerts yet."));
        browser.screenshot("empty");
        put(SummitFindings.armyCap());
        awaitRows(1);
        assertThat(browser.one("#notice").isDisplayed()).isFalse();
    }

    @Test
    void letsNewAlertsWaitWhileTheReaderHasScrolled() {
        for (int i = 0; i < 30; i++) {
            put(finding("f-" + i).updated(OPENED.plusSeconds(i)).build());
        }
        open("/alerts");
        awaitRows(30);
        awaitLive();
        browser.script("document.getElementById('scroller').scrollTop = 400");
        put(finding("new-1").build());
        put(finding("new-2").build());
        await().until(() -> browser.one("#new-alerts").getText().equals("2 new alerts ↑"));
        browser.screenshot("new-alerts");
        assertThat(browser.all(".row")).hasSize(30);
        await().until(() -> "2 new alerts, 2 high".equals(browser.one("#status").getAttribute("textContent")));

        browser.one("#new-alerts").click();
        assertThat(browser.all(".row")).hasSize(32);
        assertThat(browser.script("return document.activeElement.dataset.id")).isEqualTo("new-2");
    }

    @Test
    void saysThatItIsDisconnectedAndCatchesUpWhenTheServiceReturns() {
        put(SummitFindings.armyCap());
        open("/alerts");
        awaitRows(1);
        awaitLive();
        int port = server.getPort();
        server.close();
        await().until(() -> browser.one("#banner").getText().startsWith("Disconnected. The alerts are as of "));
        browser.screenshot("disconnected");
        assertThat(browser.all(".row")).as("what is there stays").hasSize(1);

        offset = 0;
        server = start(port);
        put(SummitFindings.armyCap());
        put(SummitFindings.countries());
        await().atMost(Duration.ofSeconds(60)).until(() -> browser.all(".row").size() == 2);
        await().until(() -> !browser.one("#banner").isDisplayed());
    }

    private static EmbeddedServer start(int port) {
        EmbeddedServer started = ApplicationContext.run(
                EmbeddedServer.class, Map.of("crosswire.alerts.kafka", "off", "micronaut.server.port", port));
        ApplicationContext context = started.getApplicationContext();
        context.getBean(AlertIndex.class).begin(1);
        context.getBean(ReadingStatus.class).goingWell(0, OPENED);
        context.getBean(ReadingStatus.class).caughtUp();
        return started;
    }

    private void put(Finding finding) {
        server.getApplicationContext().getBean(AlertIndex.class).put(finding, 0, offset++);
    }

    private void open(String path) {
        browser.open(server.getURI() + path);
    }

    private static void awaitRows(int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> browser.all(".row").size() == count);
    }

    private static void awaitLive() {
        await().until(() -> browser.one("#live-text").getText().equals("Live"));
    }
}
