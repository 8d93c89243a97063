package dev.crosswire.alerts.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An alert of which every text was written by somebody who means harm: it is read as text, and nothing of it runs. */
@Tag("browser")
@ExtendWith(ChromiumPresent.class)
class HostileEvidenceBrowserTest {

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

    @ParameterizedTest
    @ValueSource(ints = {320, 860, 1400})
    void runsNothingAndFitsTheWindow(int width) {
        browser.resize(width, 1200);
        bench.alert("hostile");
        for (String tab : new String[] {"timeline", "independence", "log", "evidence"}) {
            browser.one("[role='tab'][data-tab='" + tab + "']").click();
            assertThat(bench.overflowing()).as(tab).isEmpty();
        }
        browser.script("for (const details of document.querySelectorAll('details')) details.open = true");
        browser.one(".pin").click();
        browser.script("document.querySelectorAll('.pin')[1].click()");
        assertThat(bench.overflowing()).isEmpty();
        browser.screenshot("hostile-" + width);

        assertThat(browser.script("return String(window.hacked)")).isEqualTo("undefined");
        assertThat(browser.all("main script, main img, main iframe, main [onload], main [onerror], main style"))
                .isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void showsMarkupAsTheTextThatItIs() {
        browser.resize(1400, 1000);
        bench.alert("hostile");
        assertThat(browser.one("#headline").getText())
                .startsWith("<script>window.hacked=1</script><img src=x onerror=");
        assertThat(browser.one(".why strong").getText()).contains("<svg onload=");
        assertThat(browser.texts(".claim .sentence").getFirst()).contains("<script>window.hacked=1</script>");
    }

    @Test
    void makesNoLinkOfAnAddressThatIsNotOfTheWeb() {
        bench.alert("hostile");
        assertThat(browser.all(".claim a")).isEmpty();
        assertThat(browser.script(
                        "return new URL(document.querySelector('.times a').href).pathname.startsWith('/subjects/')"))
                .as("a key with dots and slashes stays one step of the path")
                .isEqualTo(true);
    }

    @Test
    void letsNoControlCharacterTurnWhatStandsBeside() {
        bench.alert("hostile");
        assertThat(browser.script("""
                const walker = document.createTreeWalker(document.getElementById('detail'), NodeFilter.SHOW_TEXT);
                const loose = [];
                while (walker.nextNode()) {
                  const text = walker.currentNode;
                  if (/[\\u202A-\\u202E\\u2066-\\u2069]/.test(text.data)
                      && !text.parentElement.closest('bdi, blockquote, svg')) loose.push(text.parentElement.outerHTML.slice(0, 120));
                }
                return loose.join('\\n');
                """)).isEqualTo("");
        assertThat(
                        browser.script(
                                "return getComputedStyle(document.querySelector('blockquote')).unicodeBidi.includes('isolate')"))
                .isEqualTo(true);
    }

    @Test
    void takesOnlyALanguageThatIsOne() {
        bench.alert("hostile");
        assertThat(browser.script("return [...document.querySelectorAll('blockquote')].map(it => it.lang).join()"))
                .isEqualTo("ar,,en");
    }
}
