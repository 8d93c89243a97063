package dev.crosswire.alerts.page;

import static dev.crosswire.alerts.SampleFindings.OPENED;
import static dev.crosswire.alerts.SampleFindings.finding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.FindingState;
import dev.crosswire.core.finding.Severity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** The list: what a row says, what stands still and what moves, filters, order and groups. */
@Tag("browser")
@ExtendWith(ChromiumPresent.class)
class ListBrowserTest {

    @RegisterExtension
    static final PageInBrowser page = new PageInBrowser();

    @Test
    void saysInARowWhatDisagreesHowMuchAndWhereItStands() {
        page.put(SummitFindings.armyCap());
        page.openLive("/alerts", 1);

        assertThat(page.browser().one("a.row").getText())
                .contains("≠ Contradiction", "High", "Open", "Cap on Ukraine's army", "800,000 vs 700,000")
                .contains("3 independent of 4 reports", "world");
        assertThat(page.browser().one("a.row svg.line").getAttribute("aria-label"))
                .isEqualTo("800,000 vs 700,000");
        assertThat(page.browser().one("a.row").getAttribute("href")).endsWith("/alerts/army-cap");
    }

    @Test
    void showsANewAlertAndAChangedOneWithoutAReload() {
        page.put(SummitFindings.armyCap());
        page.openLive("/alerts", 1);
        page.browser().script("window.sameDocument = true");

        page.put(finding("later")
                .about("x", "Later", "Later")
                .updated(OPENED.plusSeconds(9))
                .build());
        page.awaitRows(2);
        page.put(finding("army-cap")
                .about("army-cap", "Cap on Ukraine's army", "Settled")
                .state(FindingState.RESOLVED)
                .version(9)
                .build());
        page.awaitText("a.row[data-id='army-cap']", "Resolved");
        assertThat(page.labels()).as("rows change where they stand").containsExactly("Later", "Cap on Ukraine's army");
        assertThat(page.browser().script("return window.sameDocument")).isEqualTo(true);
    }

    @Test
    void showsHostileTextAsTextAndRunsNoneOfIt() {
        String hostile = "<script>window.hacked=1</script><img src=x onerror=\"window.hacked=1\"> \u202Eesrever "
                + "W".repeat(3000);
        page.put(finding("<img src=x onerror=window.hacked=1>")
                .about("army-cap", hostile, hostile)
                .desks(hostile)
                .build());
        page.openLive("/alerts", 1);
        assertThat(page.labels().getFirst()).startsWith("<script>window.hacked=1</script><img src=x onerror=");
        assertThat(page.browser().all("main img, main script")).isEmpty();
        page.browser().one("a.row").click();
        page.awaitText("#headline", "<script>");
        page.browser().one("#q").sendKeys("<img src=x onerror=window.hacked=1>");
        await().until(() -> page.browser().address().contains("q="));
        assertThat(page.browser().script("return String(window.hacked)")).isEqualTo("undefined");
        page.hasNoSidewaysScroll();
    }

    @Test
    void letsNewAlertsWaitWhileTheReaderHasScrolled() {
        for (int i = 0; i < 30; i++) {
            page.put(finding("f-" + i).updated(OPENED.plusSeconds(i)).build());
        }
        page.openLive("/alerts", 30);
        page.browser().script("document.getElementById('scroller').scrollTop = 400");
        page.put(
                finding("new-1").build(),
                finding("new-2").updated(OPENED.plusSeconds(99)).build());
        page.awaitText("#new-alerts", "2 new alerts ↑");
        page.browser().screenshot("new-alerts");
        page.awaitRows(30);
        page.awaitSaid("2 new alerts, 2 high.");

        page.browser().one("#new-alerts").click();
        page.awaitRows(32);
        assertThat(page.focusedRow()).isEqualTo("new-2");
    }

    @Test
    void letsNewAlertsWaitWhileSomethingIsSelected() {
        page.put(SummitFindings.armyCap());
        page.openLive("/alerts", 1);
        page.browser().one(".pick").click();
        page.awaitText("#picks", "1 selected");
        page.put(SummitFindings.countries());
        page.awaitText("#new-alerts", "1 new");
        page.awaitRows(1);
    }

    @Test
    void remembersWhatHasBeenReadUntilItSaysSomethingElse() {
        page.put(SummitFindings.armyCap(), SummitFindings.countries());
        page.openLive("/alerts", 2);
        assertThat(page.browser().all("a.row.unread")).hasSize(2);
        page.browser().one("a.row[data-id='army-cap']").click();
        await().until(() -> page.browser().all("a.row.unread").size() == 1);

        page.openLive("/alerts", 2);
        assertThat(page.browser().all("a.row.unread")).as("after coming back").hasSize(1);
        page.put(finding("army-cap").severity(Severity.LOW).version(10).build());
        await().until(() -> page.browser().all("a.row.unread").size() == 2);
        page.browser().one("#mark-read").click();
        await().until(() -> page.browser().all("a.row.unread").isEmpty());
    }

    @Test
    void keepsEveryFilterTheOrderAndTheGroupingInTheAddress() {
        page.put(SummitFindings.all().toArray(Finding[]::new));
        page.openLive("/alerts", 5);
        page.browser().one("[data-key='kind-CONTRADICTION']").click();
        page.awaitRows(3);
        page.browser().one("[data-key='severity-HIGH']").click();
        page.awaitRows(2);
        page.browser().one("[data-key='source-Northwire']").click();
        page.browser().one(".tools select").sendKeys("Severity");
        page.browser().one(".tools .toggle").click();
        await().until(() -> page.browser().all(".group").size() == 2);
        assertThat(page.browser().address())
                .contains("kind=contradiction", "severity=high", "source=Northwire", "sort=severity", "group=subject");
        page.browser().screenshot("grouped");

        page.openLive(page.browser().address().replaceAll("^https?://[^/]+", ""), 2);
        assertThat(page.browser().all(".facet [aria-pressed='true'][data-key='kind-CONTRADICTION']"))
                .hasSize(1);
        page.browser().one(".group-name").click();
        assertThat(page.browser().all("a.row").getFirst().isDisplayed())
                .as("a folded group hides its rows")
                .isFalse();
    }

    @Test
    void countsWhatEachFilterWouldShow() {
        page.put(SummitFindings.all().toArray(Finding[]::new));
        page.openLive("/alerts?kind=revision", 1);
        assertThat(page.browser().one("[data-key='kind-CONTRADICTION']").getText())
                .contains("3");
        assertThat(page.browser().one("[data-key='kind-REVISION']").getText()).contains("1");
        assertThat(page.browser().one("[data-key='source-Northwire'] .number").getText())
                .isEqualTo("1");
    }

    @Test
    void namesTheFiltersThatLeaveNothingAndOffersToClearThem() {
        page.put(SummitFindings.all().toArray(Finding[]::new));
        page.openLive("/alerts?kind=revision", 1);
        page.browser().one("#q").sendKeys("nothing like this");
        page.awaitText("#notice", "No alert matches Revision, “nothing like this”.");
        assertThat(page.browser().address()).contains("kind=revision").contains("q=nothing+like+this");

        page.browser().one("#notice button").click();
        page.awaitRows(5);
        assertThat(page.browser().address()).endsWith("/alerts");
        page.put(finding("fresh").build());
        page.awaitRows(6);
    }

    @Test
    void goesBackThroughWhatWasShownWithTheBrowsersOwnButton() {
        page.put(SummitFindings.all().toArray(Finding[]::new));
        page.openLive("/alerts", 5);
        page.browser().one("a.row[data-id='army-cap']").click();
        page.awaitText("#headline", "800,000");
        assertThat(page.browser().script("return document.activeElement.id")).isEqualTo("headline");
        page.browser().script("history.back()");
        page.awaitText("#headline", "No alert chosen");
        await().until(page::focusedRow, "army-cap"::equals);
        page.browser().script("history.forward()");
        page.awaitText("#headline", "800,000");
    }

    @Test
    void takesALowSeverityRevisionInWhereItBelongsByOrder() {
        page.put(finding("high").updated(OPENED).build());
        page.put(finding("medium").severity(Severity.MEDIUM).updated(OPENED).build());
        page.openLive("/alerts?sort=severity", 2);
        page.put(finding("low")
                .kind(FindingKind.REVISION)
                .severity(Severity.LOW)
                .about("x", "Last", "Last")
                .updated(OPENED.plusSeconds(9))
                .build());
        page.awaitRows(3);
        assertThat(page.labels()).last().isEqualTo("Last");
    }

    @Test
    void offersTheListAsFilesAndAFeed() {
        page.put(SummitFindings.armyCap());
        page.openLive("/alerts?severity=high", 1);
        page.browser().one("body").sendKeys("e");
        await().until(() -> page.browser().all("dialog a").size() == 4);
        assertThat(page.browser().all("dialog a").stream().map(it -> it.getAttribute("href")))
                .anyMatch(it -> it.contains("/api/v1/alerts.csv?severity=high"))
                .anyMatch(it -> it.contains("/api/v1/alerts.ndjson?severity=high"))
                .anyMatch(it -> it.contains("/alerts.atom?severity=high"));
        page.browser().screenshot("export");
        page.keys(Keys.ESCAPE);
        await().until(() -> page.browser().all("dialog").isEmpty());
    }

    @Test
    void opensAnAlertByItsAddressAndSaysWhereOneHasExpired() {
        page.expectComplaints();
        page.put(SummitFindings.armyCap());
        page.open("/alerts/army-cap");
        page.awaitText("#headline", "Cap on Ukraine's army: 800,000");
        page.open("/alerts/long-gone");
        page.awaitText("#headline", "This alert has expired");
    }

    @Test
    void fitsAPhoneAndGoesBackToTheList() {
        page.browser().resize(390, 844);
        page.put(SummitFindings.all().toArray(Finding[]::new));
        page.openLive("/alerts", 5);
        page.browser().one(".facets-toggle").click();
        page.awaitText("#facets", "Contradiction");
        page.browser().screenshot("phone-filters");
        page.browser().one("[data-key='kind-REVISION']").click();
        page.awaitRows(1);
        page.browser().one("[data-key='close']").click();
        page.browser().one("a.row").click();
        page.awaitText("#headline", "raised from 600,000");
        assertThat(page.browser().one("#list").isDisplayed()).isFalse();
        assertThat(
                        page.browser()
                                .script(
                                        "return Math.round(document.querySelector('.alert-actions').getBoundingClientRect().bottom) <= innerHeight"))
                .as("what can be done stays in reach")
                .isEqualTo(true);
        page.hasNoSidewaysScroll();
        page.browser().one(".back").click();
        assertThat(page.browser().one("#list").isDisplayed()).isTrue();
        await().until(page::focusedRow, "draft"::equals);
    }

    @Test
    void works400PercentZoomedIn() {
        page.browser().resize(320, 256);
        page.put(SummitFindings.armyCap());
        page.openLive("/alerts", 1);
        page.hasNoSidewaysScroll();
        page.open("/alerts/army-cap");
        page.awaitText("#headline", "Cap on Ukraine's army: 800,000");
        page.hasNoSidewaysScroll();
        page.browser().screenshot("zoomed-in");
    }

    @Test
    void remembersAChosenThemeAcrossVisits() {
        page.open("/alerts");
        page.browser().one("#control-theme").click();
        page.browser().one("#control-theme").click();
        page.open("/alerts");
        assertThat(page.browser().script("return document.documentElement.dataset.theme"))
                .isEqualTo("dark");
        assertThat(page.browser().script("return getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(16, 18, 21)");
    }
}
