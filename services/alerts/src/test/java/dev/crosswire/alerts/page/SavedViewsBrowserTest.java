package dev.crosswire.alerts.page;

import static dev.crosswire.alerts.SampleFindings.finding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crosswire.core.finding.Severity;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** Filters under a name, and the notices that a reader wants of them. */
@Tag("browser")
@ExtendWith(ChromiumPresent.class)
class SavedViewsBrowserTest {

    /** A browser's notices, written down where a test can read them. */
    private static final String WRITE_NOTICES_DOWN = """
            window.given = [];
            window.Notification = class extends EventTarget {
              static permission = 'granted';
              static requestPermission() { return Promise.resolve('granted'); }
              constructor(title, { body, tag }) { super(); window.given.push(`${title} | ${body} | ${tag}`); }
              close() {}
            };
            """;

    /** The browser's own clock says what is too old for a notice, and it has the time of this machine. */
    private static final InstantSource CLOCK = InstantSource.system();

    @RegisterExtension
    static final PageInBrowser page = new PageInBrowser();

    @Test
    void keepsFiltersUnderANameRenamesAndDeletesThem() {
        page.put(SummitFindings.armyCap(), SummitFindings.countries());
        page.openLive("/alerts?severity=high", 1);
        save("World");
        assertThat(page.browser().address()).contains("severity=high", "view=World");

        page.open("/alerts");
        page.awaitRows(2);
        page.click(".views a");
        page.awaitRows(1);
        assertThat(page.browser().one(".views a").getAttribute("aria-current")).isEqualTo("true");

        page.click("[data-key='view-manage']");
        page.awaitText("dialog h2", "Saved views and notices");
        page.browser().screenshot("views");
        assertThat(Axe.violations(page.browser())).isEmpty();
        page.keys("High only", Keys.ENTER);
        page.awaitText(".views a", "High only");

        page.click("#control-notices");
        page.awaitText("dialog h2", "Saved views and notices");
        page.browser().all("dialog fieldset .buttons button").getLast().click();
        page.browser().one("dialog button[type='submit']").click();
        await().until(() -> page.browser().all(".views a").isEmpty());
    }

    @Test
    void givesOneNoticeASubjectAndCountsInTheTitleWhileNobodyLooks() {
        Runnable forget = page.browser().before(WRITE_NOTICES_DOWN);
        page.put(SummitFindings.armyCap());
        page.openLive("/alerts?severity=high", 1);
        save("World");
        page.click("[data-key='view-manage']");
        page.awaitText("dialog h2", "Saved views and notices");
        page.browser().all("dialog .ways input[type='checkbox']").getFirst().click();
        page.browser().all("dialog .ways input[type='checkbox']").getLast().click();
        page.browser().one("dialog button[type='submit']").click();
        page.awaitText(".views a", "notices");
        page.browser().script("Object.defineProperty(document, 'hidden', { get: () => true })");
        await().until(() -> page.browser().script("return typeof window.given"), "object"::equals);

        fresh("low", Severity.LOW);
        fresh("first", Severity.HIGH);
        fresh("first", Severity.HIGH);
        fresh("second", Severity.HIGH);
        await().until(() -> page.browser().script("return window.given.length"), Long.valueOf(2)::equals);
        assertThat(String.valueOf(page.browser().script("return window.given.join('\\n')")))
                .contains("Contradiction · High | Subject first\n800,000 vs 700,000")
                .doesNotContain("Subject low");
        await().until(() -> page.browser().script("return document.title"), "(2) Alerts · Crosswire"::equals);
        forget.run();
    }

    private static void fresh(String id, Severity severity) {
        Instant now = CLOCK.instant();
        page.put(finding(id)
                .severity(severity)
                .about("t", "Subject " + id, "Subject " + id)
                .opened(now)
                .updated(now)
                .build());
    }

    private static void save(String name) {
        page.click("[data-key='view-save']");
        page.awaitText("dialog h2", "Save this view");
        page.keys(name, Keys.ENTER);
        page.awaitText(".views a", name);
    }
}
