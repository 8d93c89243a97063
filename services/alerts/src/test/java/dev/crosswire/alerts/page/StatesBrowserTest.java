package dev.crosswire.alerts.page;

import static dev.crosswire.alerts.SampleFindings.OPENED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crosswire.alerts.topic.ReadingStatus;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the page says when there is nothing to show, or when something is wrong. */
@Tag("browser")
@ExtendWith(ChromiumPresent.class)
class StatesBrowserTest {

    /** Answers questions in place of the service, where a test cannot bring the service into the state that it needs. */
    private static final String ANSWER_INSTEAD = """
            const answers = (ANSWERS);
            const ask = window.fetch;
            window.fetch = async (path, options) => {
              const found = Object.entries(answers).find(([start]) => String(path).startsWith(start));
              if (!found) return ask(path, options);
              const [status, body] = found[1];
              if (status === 0) return new Promise(() => {});
              return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', 'x-request-id': 'r-42' } });
            };
            """;

    @RegisterExtension
    static final PageInBrowser page = new PageInBrowser();

    private final List<Runnable> after = new ArrayList<>();

    @AfterEach
    void answerTruly() {
        after.forEach(Runnable::run);
    }

    private void answerInstead(String answers) {
        after.add(page.browser().before(ANSWER_INSTEAD.replace("ANSWERS", answers)));
    }

    @Test
    void showsWhereRowsWillStandWhileTheyAreLoaded() {
        answerInstead("{ '/api/v1/alerts?': [0] }");
        page.open("/alerts");
        await().until(() -> page.browser().all(".skeleton").size() == 6);
        page.awaitSaid("Loading the alerts.");
        page.browser().screenshot("loading");
    }

    @Test
    void tellsCalmFromBroken() {
        answerInstead("""
                { '/api/v1/stats': [200, { alerts: { stored: 9, open: 0, openByKind: {}, openHigh: 0 },
                    claims: { stored: 9000, lastHour: 412 }, sourcesLastHour: 18, lagSeconds: 0.8, topics: [], ready: true,
                    build: { version: '1', commit: 'abc' }, startedAt: '2026-01-06T18:30:00Z' }] }""");
        page.open("/alerts");
        page.awaitText("#notice", "No open alerts match. 412 claims from 18 sources checked in the last hour.");
        page.awaitLive();
        assertThat(page.browser().one("#live").getText()).isEqualTo("Live 0.8 s");
        page.browser().screenshot("calm");
        page.put(SummitFindings.armyCap());
        page.awaitRows(1);
        assertThat(page.browser().one("#notice").isDisplayed()).isFalse();
    }

    @Test
    void saysWhatFailedUnderWhichIdAndTriesAgain() {
        page.put(SummitFindings.armyCap());
        answerInstead(
                "window.answers = { '/api/v1/alerts?': [500, { detail: 'Something failed inside.', requestId: 'r-42' }] }");
        page.open("/alerts");
        page.awaitText("#notice", "The alerts could not be loaded. Something failed inside. (request r-42)");
        page.browser().screenshot("error");
        page.browser().script("delete window.answers['/api/v1/alerts?']");
        page.browser().one("#notice button").click();
        page.awaitRows(1);
    }

    @Test
    void keepsWhatIsThereWhenALaterQuestionFails() {
        page.put(SummitFindings.armyCap());
        answerInstead("window.answers = {}");
        page.openLive("/alerts", 1);
        page.browser().script("window.answers['/api/v1/alerts?'] = [500, { detail: 'Something failed inside.' }]");
        page.browser().one("[data-key='severity-HIGH']").click();
        page.awaitText("#notice", "Something failed inside.");
        page.awaitRows(1);
    }

    @Test
    void saysThatItIsStaleWhenNothingHasBeenHeardFor35Seconds() {
        page.put(SummitFindings.armyCap());
        page.openLive("/alerts", 1);
        page.browser()
                .script("const real = Date.now; const from = real(); Date.now = () => real() + (real() - from) * 60");
        page.awaitText("#banner", "No word from the service since ");
        page.browser().screenshot("stale");
        assertThat(page.browser().one("#live-text").getText()).isEqualTo("Stale");
    }

    @Test
    void saysThatTheServiceIsBehind() {
        answerInstead("""
                { '/api/v1/stats': [200, { alerts: { stored: 9, open: 0, openHigh: 0 }, claims: { stored: 9, lastHour: 4 },
                    sourcesLastHour: 1, lagSeconds: 95, topics: [], ready: true }] }""");
        page.open("/alerts");
        page.awaitText("#banner", "New alerts are delayed: processing is 95 seconds behind.");
        page.browser().screenshot("behind");
    }

    @Test
    void saysWhyNewAlertsAreDelayed() {
        page.bean(ReadingStatus.class).inTrouble("the broker does not answer");
        page.open("/alerts");
        page.awaitText("#banner", "New alerts are delayed: ");
        page.bean(ReadingStatus.class).goingWell(0, OPENED);
    }

    @Test
    void saysThatASourceIsSilent() {
        answerInstead("""
                { '/api/v1/sources': [200, { sources: [{ id: 'vesna', name: 'Radio Vesna', owner: null, wire: null, claims: 4,
                    claimsLastHour: 0, lastClaimAt: null, record: null, status: { lastFetch: null, error: null, silent: true } }] }] }""");
        page.open("/alerts");
        page.awaitText("#banner", "A source is silent: Radio Vesna.");
    }

    @Test
    void hidesWhatTheReaderMayNotDoAndSaysWhy() {
        answerInstead(
                "{ '/api/v1/me': [200, { name: 'vera', role: 'VIEWER', accounts: true, csrf: 'x', mayAct: false }] }");
        page.put(SummitFindings.armyCap());
        page.openLive("/alerts/army-cap", 1);
        page.awaitText(".alert-actions", "You can read everything, but not act: your role is viewer.");
        assertThat(page.browser().all("[data-action='acknowledge']")).isEmpty();
        assertThat(page.browser().one("#control-account").getText()).isEqualTo("vera");
        page.browser().screenshot("read-only");
        page.keys("a");
        page.awaitSaid("You can read everything");
    }

    @Test
    void asksWhoTheReaderIsWhereTheServiceWantsToKnow() {
        answerInstead("""
                window.answers = { '/api/v1/me': [401, { detail: 'Sign in first.' }],
                    '/api/v1/session': [401, { detail: 'The name or the password is wrong.' }] }""");
        page.put(SummitFindings.armyCap());
        page.open("/alerts");
        page.awaitText(".sign-in h1", "Sign in to Crosswire");
        assertThat(Axe.violations(page.browser())).isEmpty();
        page.browser().screenshot("sign-in");
        page.keys("anna", org.openqa.selenium.Keys.TAB, "wrong", org.openqa.selenium.Keys.ENTER);
        page.awaitText(".sign-in .problem", "The name or the password is wrong.");

        page.browser().script("""
                window.answers['/api/v1/session'] = [200, {}];
                window.answers['/api/v1/me'] = [200, { name: 'anna', role: 'EDITOR', accounts: true, csrf: 'c', mayAct: true }];
                """);
        page.keys("right", org.openqa.selenium.Keys.ENTER);
        page.awaitRows(1);
        assertThat(page.browser().one("#control-account").getText()).isEqualTo("anna");
    }
}
