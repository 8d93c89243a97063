package dev.crosswire.alerts.page;

import static dev.crosswire.alerts.SampleFindings.OPENED;
import static dev.crosswire.alerts.SampleFindings.finding;
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

/** The subject of an alert and the records of its sources, as the service answers for them. */
@Tag("browser")
@ExtendWith(ChromiumPresent.class)
class SubjectPageBrowserTest {

    @RegisterExtension
    static final PageInBrowser page = new PageInBrowser();

    @BeforeEach
    void fillTheIndexes() {
        page.put(finding("cap").build());
        ClaimIndex claims = page.bean(ClaimIndex.class);
        claims.begin(1);
        place(claims, "c-1", "northwire", "800,000", 0);
        place(claims, "c-2", "meridian", "700,000", 1);
        Sources sources = page.bean(Sources.class);
        sources.records().begin(1);
        sources.records()
                .put(
                        "northwire",
                        new SourceRecord(
                                "northwire",
                                40,
                                Share.of(2, 40),
                                Share.of(30, 40),
                                Share.of(1, 40),
                                Share.of(0, 40),
                                OPENED),
                        0,
                        0);
        sources.records()
                .put(
                        "meridian",
                        new SourceRecord(
                                "meridian",
                                29,
                                Share.of(2, 29),
                                Share.of(20, 29),
                                Share.of(1, 29),
                                Share.of(0, 29),
                                OPENED),
                        0,
                        1);
    }

    @Test
    void leadsFromAnAlertToItsSubjectAndBack() {
        page.open("/alerts/cap");
        page.awaitText(".alert .times", "Cap on Ukraine's army");
        page.browser().one(".alert .times a").click();

        page.awaitText(".subject #headline", "Ukraine");
        assertThat(page.browser().texts(".subject [role='tab']"))
                .containsExactly("Current 2", "Superseded 0", "Withdrawn 0", "Timeline", "Alerts 1");
        assertThat(page.browser().texts(".subject .lane-value")).containsExactly("700,000 troops", "800,000 troops");
        page.hasNoSidewaysScroll();
        page.browser().one("[role='tab'][data-tab='alerts']").click();
        page.browser().one(".subject-alerts a").click();
        page.awaitText(".alert h2#headline", "800,000 or 700,000");
        assertThat(page.browser().address()).contains("/alerts/cap");
    }

    @Test
    void ratesTheSourcesOfAnAlertByTheirRecords() {
        page.open("/alerts/cap");
        page.awaitText(".alert .times", "Cap on Ukraine's army");
        await().ignoreExceptions().until(() -> page.browser().all(".history").size() == 1);
        page.browser().one("[role='tab'][data-tab='independence']").click();

        await().ignoreExceptions()
                .until(() -> page.browser().texts(".record-list > li").size() == 2);
        assertThat(page.browser().texts(".record-list > li").getFirst())
                .startsWith("northwire · 40 claims")
                .contains("75% (60% to 86%), 30 of 40");
        assertThat(page.browser().texts(".record-list > li").getLast())
                .isEqualTo("meridian · 29 claims\ntoo few to rate");
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
