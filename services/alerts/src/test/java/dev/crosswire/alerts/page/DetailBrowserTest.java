package dev.crosswire.alerts.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** What the detail of an alert shows and how it is worked with. */
@Tag("browser")
@ExtendWith(ChromiumPresent.class)
class DetailBrowserTest {

    private static Bench bench;
    private static Browser browser;

    @BeforeAll
    static void start() {
        bench = new Bench();
        browser = bench.browser();
    }

    @AfterAll
    static void stop() {
        bench.close();
    }

    @BeforeEach
    void showADesktop() {
        browser.resize(1400, 1000);
        browser.theme("light");
    }

    @AfterEach
    void nothingComplained() {
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void saysWhyInASentenceAndKeepsTheParametersFoldedAway() {
        bench.alert("contradiction");

        assertThat(browser.texts(".why > p"))
                .containsExactly(
                        "No number satisfies both: Northwire puts the cap at 800,000, Radio Vesna at 700,000: no number satisfies both.",
                        "It looked at: first 800,000 (exact); first allows 800,000; first stated as agreed; second 700,000 (exact); "
                                + "second allows 700,000; apart by 14 %.");
        assertThat(browser.one(".why dl").isDisplayed()).isFalse();
        browser.one(".why summary").click();
        assertThat(browser.one(".why dl").getText()).contains("intervals-disjoint", "first published");
    }

    @Test
    void drawsALanePerClaimInTheOrderOfTheGroupsWithAMarkForEachBound() {
        bench.alert("contradiction");

        assertThat(browser.texts(".lane-label .origin"))
                .containsExactly("● A", "● A", "■ B", "▲ C", "▼ D", "★ E", "● F", "■ G", "▲ H");
        assertThat(browser.texts(".lane-value").subList(3, 9))
                .containsExactly(
                        "700,000",
                        "at least 600,000",
                        "up to 900,000",
                        "about 750,000",
                        "720,000 and 810,000",
                        "more than 650,000");
        assertThat(browser.all(".number-line path.mark")).as("exact values").hasSize(4);
        assertThat(browser.all(".number-line .mark.bound")).as("arrows").hasSize(3);
        assertThat(browser.all(".number-line .mark.faded")).as("about").hasSize(1);
        assertThat(browser.all(".number-line rect.mark")).as("a range").hasSize(1);
        assertThat(browser.all(".number-line .gap")).hasSize(9);
        assertThat(browser.all(".number-line .shared"))
                .as("the value that two origins share")
                .hasSize(3);
        assertThat(browser.one(".line-hints").getText())
                .isEqualTo(
                        "Gap of 100,000 (14 %) between 700,000 and 800,000. In italics: compatible, counted for no side.");
    }

    @Test
    void placesTheGapBetweenTheMarksOfTheTwoSides() {
        bench.alert("contradiction");

        assertThat(browser.script("""
                const middle = (node) => { const r = node.getBoundingClientRect(); return r.x + r.width / 2; };
                const marks = [...document.querySelectorAll('.number-line path.mark')].map(middle);
                const gap = document.querySelector('.number-line .gap').getBoundingClientRect();
                return Math.abs(gap.left - marks[3]) < 1.5 && Math.abs(gap.right - marks[0]) < 1.5;
                """)).isEqualTo(true);
    }

    @Test
    void turnsLogarithmicBeyondATwentyfoldSpread() {
        bench.alert("toll");
        assertThat(browser.one(".line-hints").getText()).startsWith("Logarithmic scale.");
        assertThat(browser.texts(".number-line .tick text")).contains("10", "20", "50", "100", "200");

        bench.alert("contradiction");
        assertThat(browser.one(".line-hints").getText()).doesNotContain("Logarithmic");
    }

    @Test
    void isLaidOutAnewForAnotherWidthWithLettersOfTheSameSize() {
        bench.alert("contradiction");
        Object size = browser.script("return getComputedStyle(document.querySelector('.tick text')).fontSize");
        Object wide = browser.script("return document.querySelector('.number-line svg').getAttribute('width')");

        browser.resize(320, 800);
        await().until(() -> !wide.equals(
                browser.script("return document.querySelector('.number-line svg').getAttribute('width')")));
        assertThat(browser.script("return getComputedStyle(document.querySelector('.tick text')).fontSize"))
                .isEqualTo(size);
        assertThat(browser.script("""
                const svg = document.querySelector('.number-line svg').getBoundingClientRect();
                return [...document.querySelectorAll('.number-line text, .number-line .mark')].every(it => {
                  const r = it.getBoundingClientRect();
                  return r.left >= svg.left - 1 && r.right <= svg.right + 1;
                }) && svg.right <= window.innerWidth;
                """)).isEqualTo(true);
    }

    @Test
    void givesEachChartATitleADescriptionAndAnEqualTable() {
        bench.alert("contradiction");
        openTab("timeline");

        assertThat(browser.script("""
                return [...document.querySelectorAll('svg.drawing')].every(svg =>
                  document.getElementById(svg.getAttribute('aria-labelledby')).textContent.length > 5
                  && document.getElementById(svg.getAttribute('aria-describedby')).textContent.length > 5);
                """)).isEqualTo(true);
        browser.one(".number-line summary").click();
        assertThat(browser.texts(".number-line tbody tr"))
                .hasSize(9)
                .first()
                .asString()
                .startsWith("A Northwire 800,000");
        browser.one(".timeline summary").click();
        assertThat(browser.texts(".timeline tbody tr")).hasSize(9);
    }

    @Test
    void drawsStepsOverTimeWithHollowValuesThatWereReplacedAndAMarkWhereTheyWereCorrected() {
        bench.alert("revision");
        openTab("timeline");

        assertThat(browser.all(".timeline .step")).as("a line per voice").hasSize(2);
        assertThat(browser.all(".timeline .mark.hollow")).as("the draft").hasSize(1);
        assertThat(browser.texts(".timeline .correction")).containsExactly("↻");
        assertThat(browser.texts(".timeline .opened text")).containsExactly("alert opened");
        assertThat(browser.all(".timeline .receipt")).hasSize(3);
        assertThat(browser.texts(".timeline .axis-name"))
                .containsExactly("published, UTC", "received by Crosswire, UTC");
    }

    @Test
    void addsWhatAVoiceSaidBeforeWhenTheTimelineIsLookedAt() {
        bench.alert("contradiction", """
                const before = { ...data.clusters[1].claims[0], superseded: true, withdrawn: false, publishedAt: '2026-01-06T16:00:00Z' };
                window.past = [
                  { ...before, claimId: 'before', valueText: '650,000', low: 650000, high: 650000 },
                  { ...before, claimId: 'other', population: 'reservist', valueText: '10,000', low: 10000, high: 10000 }];
                """);
        openTab("timeline");

        await().until(() -> browser.all(".timeline .mark").size() == 10);
        assertThat(browser.all(".timeline .mark.hollow")).hasSize(1);
        assertThat(browser.texts(".timeline .correction")).containsExactly("↻");
        assertThat(browser.all(".number-line .lane-label")).hasSize(9);
    }

    @Test
    void showsAStatementAsAnswersWithTheirSourcesInsteadOfALine() {
        bench.alert("statement");

        assertThat(browser.all(".number-line")).isEmpty();
        assertThat(browser.texts(".answer h4")).containsExactly("the United States", "Canada");
        assertThat(browser.texts(".answer-sources li"))
                .containsExactly("● A Northwire", "■ B Meridian Post", "▲ C Radio Vesna");
        openTab("timeline");
        assertThat(browser.all(".timeline .mark")).hasSize(3);
    }

    @Test
    void saysYesNoAndDatesInWords() {
        bench.alert("statement", "data.clusters[0].label = 'no'; data.clusters[1].label = '2026-01-15';");
        assertThat(browser.texts(".answer h4")).containsExactly("✗ No", "Thu, 15 January 2026");
    }

    @Test
    void quotesTheSentenceWithTheNumberMarkedAndItsScopeBeneath() {
        bench.alert("contradiction");

        assertThat(browser.texts(".claim mark").subList(0, 4))
                .containsExactly("800,000", "800,000", "800,000", "700,000");
        assertThat(browser.texts(".claim .source-name").subList(0, 3))
                .as("distinct origins first")
                .containsExactly("Northwire", "Meridian Post", "The Daily Ledger");
        assertThat(browser.texts(".claim[data-claim='claim-2'] .chip"))
                .containsExactly(
                        "Date\n6 Jan 2026, 08:30 UTC",
                        "Place\nUkraine",
                        "Unit\ncount",
                        "Definition\ntroop",
                        "Modality\nagreed",
                        "Authority\ngovernment, Ukraine");
        assertThat(browser.texts(".claim[data-claim='claim-1'] .provenance").getFirst())
                .contains(
                        "Summit ends with a deal on the army",
                        "published 6 Jan 2026, 16:30",
                        "retrieved 6 Jan 2026, 16:55")
                .contains("read by rules/12 · 90 % sure of the reading");
        assertThat(browser.texts(".claim .normalised"))
                .as("the number as read, where the words do not say it")
                .containsExactly("read as 675,000 to 825,000", "read as 720,000 to 810,000");
    }

    @Test
    void leadsOutOnlyWithoutTellingWhereFrom() {
        bench.alert("contradiction");
        assertThat(browser.script("""
                return [...document.querySelectorAll('.claim a')].every(a =>
                  a.href.startsWith('https://') && a.rel === 'noopener noreferrer' && a.target === '_blank');
                """)).isEqualTo(true);
    }

    @Test
    void comparesTwoPinnedCardsAndMarksWhatDiffers() {
        bench.alert("contradiction");
        browser.one(".claim[data-claim='claim-1'] .pin").click();
        assertThat(browser.one(".comparison-place").getText()).startsWith("One card is pinned.");
        browser.one(".claim[data-claim='claim-4'] .pin").click();

        assertThat(browser.one(".comparison .verdict").getText())
                .isEqualTo("They differ in: place, definition, modality.");
        assertThat(browser.texts(".comparison thead th")).containsExactly("Northwire", "Radio Vesna");
        assertThat(browser.texts(".comparison tr.differs"))
                .contains("≠\ndiffers:\nDefinition troop active soldier", "≠\ndiffers:\nValue 800,000 700,000");
        assertThat(browser.all(".claim.pinned")).hasSize(2);
        browser.screenshot("detail-compare-1400-light");
        browser.script("window.again()");
        assertThat(browser.all(".comparison"))
                .as("a renewed alert keeps what is pinned")
                .hasSize(1);

        browser.one(".claim[data-claim='claim-2'] .pin").click();
        assertThat(browser.texts(".comparison thead th")).containsExactly("Radio Vesna", "Meridian Post");
        browser.one(".comparison-head button").click();
        assertThat(browser.all(".comparison, .claim.pinned")).isEmpty();
    }

    @Test
    void comparesTheTwoSidesWithOneKeyWhateverTabIsOpen() {
        bench.alert("contradiction");
        openTab("log");
        pressCompare();

        assertThat(browser.one(".panel-evidence").isDisplayed()).isTrue();
        assertThat(browser.texts(".comparison thead th")).containsExactly("Northwire", "Radio Vesna");
        pressCompare();
        assertThat(browser.all(".comparison")).isEmpty();
    }

    @Test
    void movesAmongTheTabsWithArrowsAndKeepsTheOneThatIsOpen() {
        bench.alert("contradiction");
        assertThat(browser.texts("[role='tab']")).containsExactly("Timeline", "Evidence 9", "Independence", "Log 6");
        assertThat(browser.all("[role='tab'][tabindex='0']")).hasSize(1);

        browser.one("[role='tab'][data-tab='evidence']").sendKeys(Keys.ARROW_RIGHT);
        assertThat(focusedTab()).isEqualTo("independence");
        browser.one("[role='tab'][data-tab='independence']").sendKeys(Keys.END);
        assertThat(focusedTab()).isEqualTo("log");
        browser.one("[role='tab'][data-tab='log']").sendKeys(Keys.ARROW_RIGHT);
        assertThat(focusedTab()).isEqualTo("timeline");
        assertThat(browser.one(".panel-timeline").isDisplayed()).isTrue();
        browser.script("window.again()");
        assertThat(browser.one(".panel-timeline").isDisplayed()).isTrue();
    }

    @Test
    void givesTheReasonForEachJoinOfAGroup() {
        bench.alert("contradiction");
        openTab("independence");

        assertThat(browser.texts(".origin-group").subList(0, 2)).containsExactly("""
                        ● A 2 outlets, one origin
                        Northwire · 800,000
                        in its own words
                        The Daily Ledger · 800,000
                        same wire credit: Northwire""".strip(), """
                        ■ B stands on its own
                        Meridian Post · 800,000
                        in its own words""".strip());
    }

    @Test
    void ratesASourceWithItsSampleAndIntervalOrSaysThatThereIsTooLittle() {
        bench.alert("contradiction");
        openTab("independence");
        await().until(() -> !browser.all(".record-list li").isEmpty());

        List<String> records = browser.texts(".record-list > li");
        assertThat(records).hasSize(9);
        assertThat(records.stream().filter(it -> it.startsWith("Northwire")).findFirst())
                .get()
                .asString()
                .contains("134 claims", "61 % (54 % to 69 %), 82 of 134".replace(" %", "%"));
        assertThat(records.stream().filter(it -> it.startsWith("Radio Vesna")).findFirst())
                .contains("Radio Vesna · 12 claims\ntoo few to rate");
    }

    @Test
    void mergesWhatTheStreamFoundAndWhatPeopleDidByTime() {
        bench.alert("contradiction");
        openTab("log");

        assertThat(browser.texts(".history .event"))
                .containsExactly(
                        "⚙ Crosswire raised version 1",
                        "⚙ Crosswire 800,000 from 1 to 2 independent origins version 2",
                        "☻ Anna Weiss acknowledged\nCalling the delegation.",
                        "⚙ Crosswire severity MEDIUM to HIGH version 4",
                        "☻ Anna Weiss assigned to Boris",
                        "☻ Boris muted until 7 Jan 2026, 02:50 UTC: until the text is out");
        assertThat(browser.texts(".history time").getFirst()).isEqualTo("6 Jan 2026, 18:30 UTC");
    }

    @Test
    void staysUsableWithFiveHundredClaims() {
        bench.alert("contradiction", FIVE_HUNDRED);

        assertThat(browser.all(".lane-label")).hasSize(12);
        assertThat(browser.texts(".lane-value")).as("no side is cut away").contains("700,000", "800,000");
        assertThat(browser.all(".claim")).hasSizeLessThan(40);
        browser.one(".more-lanes").click();
        await().until(() -> browser.all(".lane-label").size() == 500);
        assertThat(browser.script("return document.activeElement.closest('.number-line') !== null"))
                .isEqualTo(true);
        assertThat(browser.one(".more-cards").getText()).isEqualTo("Show all 250 reports");
        browser.one(".more-cards").click();
        assertThat(browser.script("return document.querySelectorAll('.cluster')[0].querySelectorAll('.claim').length"))
                .isEqualTo(250L);
        assertThat(bench.overflowing()).isEmpty();
    }

    @Test
    void printsEveryPartThatWasLookedAtWithItsDrawings() {
        bench.alert("contradiction");
        openTab("timeline");
        openTab("evidence");
        browser.script("dispatchEvent(new Event('beforeprint'))");

        assertThat(browser.script(
                        "return [...document.querySelectorAll('.measured svg')].map(it => it.getAttribute('width'))"))
                .isEqualTo(List.of("680", "680"));
        browser.script("dispatchEvent(new Event('afterprint'))");
        assertThat(browser.script("return document.querySelector('.number-line svg').getAttribute('width') === '680'"))
                .isEqualTo(false);
    }

    @Test
    void keepsAQuotationFromRightToLeftInItsOwnDirection() {
        bench.alert("contradiction", """
                Object.assign(data.clusters[1].claims[0], { language: 'ar', before: 'لم تنشر الوثيقة.',
                  sentence: 'سيبقى لدى أوكرانيا 700,000 جندي', start: 19, end: 26, after: '' });
                """);
        assertThat(browser.script("""
                const quote = document.querySelector('.claim[data-claim="claim-4"] blockquote');
                return [quote.lang, getComputedStyle(quote).direction, quote.querySelector('mark').textContent];
                """)).isEqualTo(List.of("ar", "rtl", "700,000"));
    }

    private static final String FIVE_HUNDRED = """
            for (const cluster of data.clusters) {
              const first = cluster.claims[0];
              cluster.claims = Array.from({ length: 250 }, (_, i) =>
                ({ ...first, claimId: first.claimId + '-' + i, source: first.source + ' ' + i, origin: String.fromCharCode(65 + i % 26) }));
              cluster.reports = 250;
            }
            data.compatible = [];
            """;

    private static void openTab(String name) {
        browser.one("[role='tab'][data-tab='" + name + "']").click();
        await().until(() -> browser.script("return [...document.querySelectorAll('.measured')].every(it =>"
                        + " it.clientWidth === 0 || it.querySelector('svg') !== null)")
                .equals(true));
    }

    private static void pressCompare() {
        browser.script("return import('/assets/detail/detail.js')"
                + ".then(m => m.comparePressed(document.querySelector('article.alert')))");
    }

    private static Object focusedTab() {
        return browser.script("return document.activeElement.dataset.tab");
    }
}
