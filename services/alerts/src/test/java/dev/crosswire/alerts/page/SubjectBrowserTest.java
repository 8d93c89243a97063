package dev.crosswire.alerts.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everything that is claimed about one subject. */
@Tag("browser")
@ExtendWith(ChromiumPresent.class)
class SubjectBrowserTest {

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
    void showTheSubject() {
        browser.resize(1400, 1000);
        browser.theme("light");
        bench.subject("subject");
    }

    @Test
    void tellsWhatHoldsFromWhatWasReplacedAndWhatWasTakenBack() {
        assertThat(browser.one("#headline").getText()).isEqualTo("Cap on Ukraine's army");
        assertThat(browser.texts("[role='tab']"))
                .containsExactly("Current 9", "Superseded 1", "Withdrawn 1", "Timeline", "Alerts 2");
        assertThat(browser.texts(".panel-current .claim .source-name"))
                .hasSize(9)
                .doesNotContain("Gone Gazette");

        open("superseded");
        assertThat(browser.texts(".panel-superseded .claim .value")).containsExactly("600,000");
        assertThat(browser.texts(".panel-superseded .claim .state")).containsExactly("superseded");
        open("withdrawn");
        assertThat(browser.texts(".panel-withdrawn .claim .source-name")).containsExactly("Gone Gazette");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void drawsAllOfItOnOneLineAndOverTime() {
        assertThat(browser.all(".lane-label")).hasSize(11);
        assertThat(browser.all(".lane-label.past")).hasSize(2);
        assertThat(browser.all(".number-line path.mark.hollow")).hasSize(2);
        open("timeline");
        await().until(() -> browser.all(".timeline .mark").size() == 11);
        assertThat(browser.all(".timeline .mark.hollow")).hasSize(2);
        assertThat(browser.all(".timeline .opened")).isEmpty();
    }

    @Test
    void leadsToItsAlerts() {
        open("alerts");
        assertThat(browser.texts(".subject-alerts .kind")).containsExactly("≠ Contradiction", "↻ Revision");
        assertThat(browser.all(".subject-alerts a").getFirst().getDomProperty("pathname"))
                .isEqualTo("/alerts/army-cap");
    }

    private static void open(String tab) {
        browser.one("[role='tab'][data-tab='" + tab + "']").click();
    }
}
