package dev.crosswire.alerts.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.finding.Finding;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the frame and the list look like: both themes, three widths, no rule of accessibility violated. */
@Tag("browser")
@ExtendWith(ChromiumPresent.class)
class ShellLooksBrowserTest {

    @RegisterExtension
    static final PageInBrowser page = new PageInBrowser();

    @ParameterizedTest
    @CsvSource({
        "light, 1440, 900",
        "light, 1000, 760",
        "light, 390, 844",
        "dark, 1440, 900",
        "dark, 1000, 760",
        "dark, 390, 844"
    })
    void violatesNoRuleOfAccessibilityInEitherThemeAtAnyWidth(String theme, int width, int height) {
        Browser browser = page.browser();
        browser.theme(theme);
        browser.resize(width, height);
        page.put(SummitFindings.all().toArray(Finding[]::new));
        page.openLive("/alerts?state=all", 6);
        String name = theme + "-" + width;
        browser.screenshot("list-" + name);
        assertThat(Axe.violations(browser)).as("the list").isEmpty();
        page.hasNoSidewaysScroll();
        assertThat(tooSmall()).as("targets under 24 pixels").isEqualTo("");

        browser.one("a.row[data-id='army-cap']").click();
        page.awaitText("#headline", "800,000");
        browser.screenshot("alert-" + name);
        assertThat(Axe.violations(browser)).as("the alert").isEmpty();
        page.hasNoSidewaysScroll();

        page.open("/alerts?kind=revision&severity=high");
        page.awaitText("#notice", "No alert matches Revision, High.");
        browser.screenshot("filtered-empty-" + name);
        assertThat(Axe.violations(browser)).as("a list without alerts").isEmpty();
    }

    private static Object tooSmall() {
        return page.browser().script("""
                return [...document.querySelectorAll('button, a, input, select, summary')].filter((it) => {
                  const { width, height } = (it.closest('.pick') ?? it).getBoundingClientRect();
                  return it.checkVisibility() && !it.classList.contains('skip') && (height < 24 || width < 24);
                }).map((it) => it.outerHTML.slice(0, 120)).join('\\n');
                """);
    }
}
