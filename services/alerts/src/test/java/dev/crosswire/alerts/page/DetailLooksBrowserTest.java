package dev.crosswire.alerts.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How details look: in both themes, at three widths and zoomed in, without a violation of accessibility. */
@Tag("browser")
@ExtendWith(ChromiumPresent.class)
class DetailLooksBrowserTest {

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

    static Stream<Arguments> looks() {
        return Stream.of("light", "dark")
                .flatMap(theme -> Stream.of(320, 860, 1400).map(width -> Arguments.of(theme, width)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void fitsTheWindowAndViolatesNothing(String theme, int width) {
        browser.theme(theme);
        browser.resize(width, 1600);
        for (String alert : List.of("contradiction", "statement", "corroboration", "revision")) {
            bench.alert(alert);
            for (String tab : tabsOf(alert)) {
                browser.one("[role='tab'][data-tab='" + tab + "']").click();
                await().until(() -> browser.script(
                                "return [...document.querySelectorAll('.measured')].every(it => it.clientWidth === 0"
                                        + " || it.querySelector('svg') !== null) && !document.querySelector('[aria-busy]')")
                        .equals(true));
                browser.screenshot("detail-" + alert + "-" + tab + "-" + width + "-" + theme);
                assertThat(bench.overflowing()).as(alert + " " + tab).isEmpty();
                assertThat(Axe.violations(browser)).as(alert + " " + tab).isEmpty();
            }
        }
        browser.script("for (const details of document.querySelectorAll('details')) details.open = true;"
                + "document.querySelectorAll('.pin')[0].click(); document.querySelectorAll('.pin')[1].click()");
        assertThat(bench.overflowing()).isEmpty();
        assertThat(Axe.violations(browser)).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    private static List<String> tabsOf(String alert) {
        return switch (alert) {
            case "contradiction" -> List.of("timeline", "independence", "log", "evidence");
            case "corroboration" -> List.of("evidence");
            default -> List.of("timeline");
        };
    }

    @ParameterizedTest
    @MethodSource("looks")
    void showsASubjectTheSameWay(String theme, int width) {
        browser.theme(theme);
        browser.resize(width, 1600);
        bench.subject("subject");
        browser.screenshot("subject-" + width + "-" + theme);
        assertThat(bench.overflowing()).isEmpty();
        assertThat(Axe.violations(browser)).isEmpty();
    }

    @Test
    void works400PercentZoomedIn() {
        browser.theme("light");
        browser.resize(320, 256);
        for (String alert : List.of("contradiction", "statement", "toll")) {
            bench.alert(alert);
            assertThat(bench.overflowing()).isEmpty();
            assertThat(browser.script(
                            "return [...document.querySelectorAll('button, a, summary')].filter(it => it.offsetParent"
                                    + " && it.getBoundingClientRect().height < 24).map(it => it.outerHTML).join()"))
                    .as("targets are at least 24 pixels high")
                    .isEqualTo("");
        }
        browser.screenshot("detail-zoomed-400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void keepsTheColoursOfTheGroupsApartFromWhatIsBehindThem(String theme) {
        browser.theme(theme);
        bench.alert("corroboration");
        double least = ((Number) browser.script("""
                const luminance = (colour) => {
                  const [r, g, b] = colour.match(/[\\d.]+/g).slice(0, 3).map(it => it / 255)
                    .map(it => (it <= 0.03928 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4));
                  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
                };
                const probe = document.body.appendChild(document.createElement('p'));
                const colour = (name) => { probe.style.color = `var(${name})`; return luminance(getComputedStyle(probe).color); };
                const ratios = [];
                for (const behind of ['--panel', '--page'].map(colour)) {
                  for (let group = 0; group < 5; group++) {
                    const [low, high] = [behind, colour(`--group-${group}`)].sort((a, b) => a - b);
                    ratios.push((high + 0.05) / (low + 0.05));
                  }
                }
                probe.remove();
                return Math.min(...ratios);
                """)).doubleValue();
        assertThat(least).isGreaterThanOrEqualTo(theme.equals("light") ? 5.9 : 8.1);
    }

    @Test
    void keepsBordersAndSymbolsInForcedColours() {
        browser.resize(860, 1400);
        browser.forcedColours();
        bench.alert("contradiction");
        browser.screenshot("detail-forced-colours");
        assertThat(browser.texts(".lane-label .origin").getFirst()).isEqualTo("● A");
        assertThat(browser.script("return getComputedStyle(document.querySelector('.claim')).borderTopStyle"))
                .isEqualTo("solid");
        browser.theme("light");
    }
}
