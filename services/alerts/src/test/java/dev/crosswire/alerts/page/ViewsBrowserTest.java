package dev.crosswire.alerts.page;

import static dev.crosswire.alerts.SampleFindings.OPENED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crosswire.alerts.SampleFindings;
import dev.crosswire.alerts.index.ClaimIndex;
import dev.crosswire.alerts.index.Sources;
import dev.crosswire.core.finding.Share;
import dev.crosswire.core.finding.SourceRecord;
import dev.crosswire.core.subject.PlacedClaim;
import dev.crosswire.core.subject.Subject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The views beside the list: claims, sources, mutes, status. */
@Tag("browser")
@ExtendWith(ChromiumPresent.class)
class ViewsBrowserTest {

    @RegisterExtension
    static final PageInBrowser page = new PageInBrowser();

    @BeforeEach
    void fillTheIndexes() {
        page.put(SummitFindings.armyCap());
        ClaimIndex claims = page.bean(ClaimIndex.class);
        claims.begin(1);
        place(claims, "c-1", "northwire", "800,000", 0);
        place(claims, "c-2", "Radio Vesna", "700,000", 1);
        Sources sources = page.bean(Sources.class);
        sources.records().begin(1);
        sources.records().put("northwire", record("northwire", 240, 12, 180), 0, 0);
        sources.records().put("Radio Vesna", record("Radio Vesna", 29, 4, 11), 0, 1);
        sources.listings().begin(1);
        sources.listings().put("herald", Told.listing("herald", "The Herald"), 0, 0);
        sources.statuses().begin(1);
        sources.statuses().put("herald", Told.failing("herald", "herald.example answered 503"), 0, 0);
    }

    @Test
    void saysHowClaimsOfASourceFaredOnlyWhereThereAreEnough() {
        page.openLive("/alerts", 1);
        page.keys("g", "s");
        page.awaitText("#page-title", "Sources");
        page.awaitText("#view tbody", "northwire");
        String table = page.browser().one("#view tbody").getText();
        assertThat(table).contains("75%", "5%", "too few to rate", "240", "29");
        assertThat(table)
                .contains("The Herald", "https://herald.example/feed", "Harbour Group", "world")
                .contains("Error: herald.example answered 503");
        assertThat(page.browser().script("return document.activeElement.id")).isEqualTo("page-title");
        page.browser().screenshot("sources");
        assertThat(Axe.violations(page.browser())).isEmpty();
    }

    @Test
    void findsAClaimThatOnlyOneSourceMakes() {
        page.open("/claims");
        await().until(() -> page.browser().all(".claim-card").size() == 2);
        page.browser().one("#view input").sendKeys("700,000");
        await().until(() -> page.browser().all(".claim-card").size() == 1);
        assertThat(page.browser().one(".claim-card").getText()).contains("Radio Vesna", "700,000 troops");
        assertThat(page.browser().one(".claim-card mark").getText()).isEqualTo("700,000");
        assertThat(page.browser().address()).endsWith("/claims?q=700%2C000");
        page.browser().screenshot("claims");
        assertThat(Axe.violations(page.browser())).isEmpty();
    }

    @Test
    void saysWhetherCrosswireItselfIsWell() {
        page.open("/status");
        page.awaitText("#view", "Alerts stored");
        assertThat(page.browser().one("#view").getText()).contains("Ready", "crosswire.alert.v1");
        page.browser().screenshot("status");
        assertThat(Axe.violations(page.browser())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/claims", "/sources", "/mutes", "/status"})
    void fitsAPhoneInTheDark(String path) {
        page.browser().resize(390, 844);
        page.browser().theme("dark");
        page.open(path);
        page.awaitText("#page-title", Character.toUpperCase(path.charAt(1)) + path.substring(2));
        await().until(() -> !page.browser().one(".page-body").getText().contains("Loading"));
        page.hasNoSidewaysScroll();
        page.browser().screenshot("phone" + path.replace('/', '-'));
        assertThat(Axe.violations(page.browser())).isEmpty();
    }

    private static SourceRecord record(String source, long claims, long contradicted, long corroborated) {
        return new SourceRecord(
                source,
                claims,
                Share.of(contradicted, claims),
                Share.of(corroborated, claims),
                Share.of(1, claims),
                Share.of(0, claims),
                OPENED);
    }

    private static void place(ClaimIndex claims, String id, String source, String number, long offset) {
        Subject subject = new Subject(
                "army-size/limited=UA/cap",
                "army-size",
                "army-cap",
                new TreeMap<>(Map.of("limited", "UA")),
                Optional.empty());
        claims.put(
                new PlacedClaim.Placed(
                        subject, SampleFindings.claim(id, source, "A", number).claim()),
                0,
                offset);
    }
}
