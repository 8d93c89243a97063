package dev.crosswire.alerts.page;

import static dev.crosswire.alerts.SampleFindings.finding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crosswire.alerts.index.AlertIndex;
import dev.crosswire.alerts.stream.AlertStreams;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the page does while alerts come in, and while they do not. */
@Tag("browser")
@ExtendWith(ChromiumPresent.class)
class LiveBrowserTest {

    @RegisterExtension
    static final PageInBrowser page = new PageInBrowser(Map.of("crosswire.alerts.stream.heartbeat", "1s"));

    @Test
    void saysThatItIsDisconnectedKeepsWhatItHasAndCatchesUpWhenTheServiceReturns() {
        page.expectComplaints();
        page.put(SummitFindings.armyCap());
        page.openLive("/alerts", 1);
        page.browser().one("a.row").click();
        page.awaitText("#headline", "800,000");
        page.stop();
        page.awaitText("#banner", "Disconnected. The alerts are as of ");
        page.awaitText(".cannot", "Not while disconnected");
        assertThat(page.browser().one("[data-action='acknowledge']").getAttribute("aria-disabled"))
                .isEqualTo("true");
        page.browser().screenshot("disconnected");
        assertThat(page.browser().all("a.row")).as("what is there stays").hasSize(1);

        page.startAgain();
        page.put(SummitFindings.armyCap(), SummitFindings.countries());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> page.browser().texts("#new-alerts").contains("1 new alert ↑")
                        || page.browser().all("a.row").size() == 2);
        await().until(() -> !page.browser().one("#banner").isDisplayed());
        assertThat(page.browser().all("[aria-disabled='true']")).isEmpty();
    }

    @Test
    void replaysWhatCameWhileItWasAway() {
        page.expectComplaints();
        page.put(SummitFindings.armyCap());
        page.openLive("/alerts", 1);
        int listed = page.browser().all("a.row").size();
        page.stop();
        page.awaitText("#banner", "Disconnected.");
        page.startAgain();
        page.put(SummitFindings.armyCap(), finding("while-away").build());
        page.browser()
                .script(
                        "window.asked = 0; const ask = window.fetch;"
                                + "window.fetch = (path, ...rest) => { if (/alerts\\?(?!.*limit=1(&|$))/.test(path)) window.asked++; return ask(path, ...rest); }");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> page.browser().all("a.row").size() == listed + 1);
        assertThat(page.browser().script("return window.asked"))
                .as("lists loaded for it")
                .isEqualTo(0L);
    }

    @Test
    void loadsTheListAgainAndSaysSoWhenTheStreamCannotGoOn() {
        page.put(SummitFindings.armyCap());
        page.openLive("/alerts", 1);
        page.bean(AlertIndex.class).begin(2);
        page.put(SummitFindings.countries());
        page.awaitSaid("The list is loaded again");
        await().until(() -> page.labels().contains("Countries at the Paris summit"));
        page.awaitLive();
    }

    @Test
    void holdsBackAndCountsWhatComesWhilePaused() {
        page.put(SummitFindings.armyCap());
        page.openLive("/alerts", 1);
        page.keys("p");
        page.put(finding("one").build(), finding("two").build());
        page.awaitText("#pause", "Resume · 2 waiting");
        page.browser().screenshot("paused");
        page.awaitRows(1);
        page.keys("p");
        page.awaitRows(3);
        page.awaitText("#pause", "Pause");
    }

    @Test
    void sharesOneStreamAmongTabsWhichOutlivesTheTabThatHadIt() {
        Browser browser = page.browser();
        page.put(SummitFindings.armyCap());
        page.openLive("/alerts", 1);
        String first = browser.tab();
        String second = browser.newTab();
        page.openLive("/alerts", 1);
        assertThat(streams()).isEqualTo(1);

        page.put(finding("for-both").build());
        page.awaitRows(2);
        browser.goTo(first);
        page.awaitRows(2);

        browser.closeTab();
        browser.goTo(second);
        await().until(() -> streams() == 1);
        page.put(finding("after-the-first-closed").build());
        page.awaitRows(3);
        page.awaitLive();
    }

    private static double streams() {
        assertThat(page.bean(AlertStreams.class)).isNotNull();
        return page.bean(PrometheusMeterRegistry.class)
                .get("crosswire.alerts.stream.clients")
                .gauge()
                .value();
    }
}
