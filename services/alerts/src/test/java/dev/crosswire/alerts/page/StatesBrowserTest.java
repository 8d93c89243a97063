package dev.crosswire.alerts.page;

import static dev.crosswire.alerts.SampleFindings.OPENED;
import static dev.crosswire.alerts.SampleFindings.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crosswire.alerts.action.MovableClock;
import dev.crosswire.alerts.index.ClaimIndex;
import dev.crosswire.alerts.index.Sources;
import dev.crosswire.alerts.topic.ReadingStatus;
import dev.crosswire.core.subject.PlacedClaim;
import dev.crosswire.core.subject.Subject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the page says when there is nothing to show, or when something is wrong. */
@Tag("browser")
@ExtendWith(ChromiumPresent.class)
class StatesBrowserTest {

    /**
     * Answers questions in place of the service, for what it cannot be brought to do: an answer that never comes, and
     * figures of a service that has run for an hour.
     */
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
    static final PageInBrowser page =
            new PageInBrowser(Map.of("crosswire.test.clock", "movable", "crosswire.test.failing", "possible"));

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
        MovableClock clock = page.bean(MovableClock.class);
        clock.forward(Duration.between(clock.instant(), OPENED.plusSeconds(60)));
        ClaimIndex claims = page.bean(ClaimIndex.class);
        claims.begin(1);
        for (int i = 0; i < 412; i++) {
            claims.put(
                    new PlacedClaim.Placed(
                            new Subject("s", "army-size", "army-cap", new TreeMap<>(), Optional.empty()),
                            claim("c-" + i, "outlet " + i % 18, "A", "800,000").claim()),
                    0,
                    i);
        }
        page.bean(ReadingStatus.class).read(clock.instant().minusMillis(800));
        page.bean(ReadingStatus.class).goingWell(1, clock.instant());
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
        page.expectComplaints();
        page.put(SummitFindings.armyCap());
        page.bean(FailingAlerts.class).fail(true);
        page.open("/alerts");
        page.awaitText("#notice", "The alerts could not be loaded. Something failed inside the alerts service");
        assertThat(page.browser().one("#notice").getText()).containsPattern("\\(request [A-Za-z0-9._-]+\\)");
        page.browser().screenshot("error");
        page.bean(FailingAlerts.class).fail(false);
        page.browser().one("#notice button").click();
        page.awaitRows(1);
    }

    @Test
    void keepsWhatIsThereWhenALaterQuestionFails() {
        page.expectComplaints();
        page.put(SummitFindings.armyCap());
        page.openLive("/alerts", 1);
        page.bean(FailingAlerts.class).fail(true);
        page.browser().one("[data-key='severity-HIGH']").click();
        page.awaitText("#notice", "Something failed inside the alerts service");
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
        InstantSource clock = page.bean(MovableClock.class);
        page.bean(ReadingStatus.class).read(clock.instant().minusSeconds(95));
        page.bean(ReadingStatus.class).goingWell(7, clock.instant());
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
        Sources sources = page.bean(Sources.class);
        sources.listings().begin(1);
        sources.listings().put("vesna", Told.listing("vesna", "Radio Vesna"), 0, 0);
        sources.statuses().begin(1);
        sources.statuses().put("vesna", Told.silent("vesna"), 0, 0);
        page.open("/alerts");
        page.awaitText("#banner", "A source is silent: Radio Vesna.");
        sources.listings().begin(2);
        sources.statuses().begin(2);
    }
}
