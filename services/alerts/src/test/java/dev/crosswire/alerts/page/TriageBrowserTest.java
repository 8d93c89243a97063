package dev.crosswire.alerts.page;

import static dev.crosswire.alerts.SampleFindings.OPENED;
import static dev.crosswire.alerts.SampleFindings.finding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crosswire.alerts.index.AlertIndex;
import dev.crosswire.core.alert.AlertAction;
import dev.crosswire.core.alert.HumanState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** What a person does about alerts, with the keyboard alone, and that it arrives. */
@Tag("browser")
@ExtendWith(ChromiumPresent.class)
class TriageBrowserTest {

    private static final Duration UNDOABLE = Duration.ofSeconds(25);

    @RegisterExtension
    static final PageInBrowser page = new PageInBrowser();

    @BeforeEach
    void threeAlerts() {
        page.put(
                finding("one")
                        .about("a", "First", "First")
                        .updated(OPENED.plusSeconds(3))
                        .build(),
                finding("two")
                        .about("a", "Second", "Second")
                        .updated(OPENED.plusSeconds(2))
                        .build(),
                finding("three")
                        .about("a", "Third", "Third")
                        .updated(OPENED.plusSeconds(1))
                        .build());
    }

    @Test
    void triagesByKeyboardAlone() {
        page.openLive("/alerts", 3);
        page.keys("j");
        assertThat(page.focusedRow()).isEqualTo("one");
        page.keys("j");
        assertThat(page.focusedRow()).isEqualTo("two");
        page.keys("k", Keys.ENTER);
        page.awaitText("#headline", "First");
        assertThat(page.browser().script("return document.activeElement.id")).isEqualTo("headline");

        page.keys("a");
        giveName("Anna Berg");
        awaitStatus("one", HumanState.Status.ACKNOWLEDGED);
        assertThat(actions("one").getFirst().actor()).isEqualTo("Anna Berg");
        page.awaitText("a.row[data-id='one']", "Acknowledged");
        page.browser().screenshot("acknowledged");

        page.keys("i");
        awaitDialog("Assign: First");
        page.browser().screenshot("assign");
        page.keys("Boris Ode", Keys.ENTER);
        page.awaitSaid("Assigned to Boris Ode: First.");
        await().atMost(UNDOABLE).until(() -> human("one").assignee().isPresent());
        page.awaitText("a.row[data-id='one'] .owner", "BO");

        page.keys(Keys.ESCAPE);
        await().until(page::focusedRow, "one"::equals);
        page.keys("j", "r");
        awaitDialog("Resolve: Second");
        page.browser().screenshot("resolve");
        page.keys(Keys.ARROW_DOWN, Keys.ENTER);
        awaitStatus("two", HumanState.Status.RESOLVED);
        assertThat(actions("two").getFirst().reason()).contains("DIFFERENT_SCOPE");

        page.keys("j", "m");
        awaitDialog("Mute: Third");
        page.browser().screenshot("mute");
        page.keys(Keys.TAB, Keys.TAB, "waiting for the ministry", Keys.ENTER);
        await().until(() -> human("three").mutedUntil().isPresent());
        page.awaitText("a.row[data-id='three']", "Muted");
    }

    @Test
    void takesAnActionBackWithinTenSeconds() {
        page.openLive("/alerts", 3);
        page.keys("j", "a");
        giveName("Anna");
        awaitStatus("one", HumanState.Status.ACKNOWLEDGED);
        page.browser().screenshot("undo");
        page.keys("u");
        awaitStatus("one", HumanState.Status.NEW);
        assertThat(actions("one")).as("the record of actions only grows").hasSize(2);
    }

    @Test
    void holdsWhatNothingCanTakeBackUntilItCannotBeUndoneAnyMore() {
        page.openLive("/alerts/one", 3);
        page.click("[data-key='more-actions']");
        page.click("[data-action='note']");
        awaitDialog("Note on First");
        page.keys("Called the ministry.");
        page.browser().one("dialog button[type='submit']").click();
        giveName("Anna");
        page.awaitSaid("Noted: First.");
        assertThat(actions("one")).isEmpty();
        page.keys("u");
        await().until(() -> page.browser().all(".toast").isEmpty());
        assertThat(actions("one")).as("it was never sent").isEmpty();

        page.click("[data-key='more-actions']");
        page.click("[data-action='note']");
        awaitDialog("Note on First");
        page.keys("Called the ministry again.");
        page.browser().one("dialog button[type='submit']").click();
        await().atMost(UNDOABLE).until(() -> human("one").notes(), List.of("Called the ministry again.")::equals);
    }

    @Test
    void doesOneThingToSeveral() {
        page.openLive("/alerts", 3);
        page.keys("j", "x", "j", "x");
        page.awaitText("#picks", "2 selected");
        page.browser().screenshot("selected");
        page.keys("a");
        giveName("Anna");
        awaitStatus("one", HumanState.Status.ACKNOWLEDGED);
        awaitStatus("two", HumanState.Status.ACKNOWLEDGED);
        assertThat(human("three").status()).isEqualTo(HumanState.Status.NEW);
        page.awaitSaid("Acknowledged: 2 alerts.");
        page.keys(Keys.ESCAPE);
        await().until(() -> !page.browser().one("#picks").isDisplayed());
    }

    @Test
    void showsWhatAnotherTabDid() {
        page.openLive("/alerts", 3);
        String first = page.browser().tab();
        page.browser().newTab();
        page.openLive("/alerts/one", 3);
        page.awaitText("#headline", "First");
        page.click("[data-action='acknowledge']");
        giveName("Anna");
        awaitStatus("one", HumanState.Status.ACKNOWLEDGED);
        page.browser().closeTab();
        page.browser().goTo(first);
        page.awaitText("a.row[data-id='one']", "Acknowledged");
    }

    @Test
    void mutesASubjectAfterSayingWhatThatWouldHideAndLiftsIt() {
        page.openLive("/alerts", 3);
        page.keys("j", "m");
        awaitDialog("Mute: First");
        page.browser().all("dialog select").getFirst().sendKeys("Everything");
        page.awaitText("dialog .preview", "Hides 1 alert now:");
        page.browser().screenshot("mute-subject");
        page.browser().one("dialog input[maxlength='500']").sendKeys("known dispute");
        page.browser().one("dialog button[type='submit']").click();
        giveName("Anna");
        page.awaitSaid("Muted: hides 1 alert.");
        page.awaitRows(2);

        page.keys("g", "m");
        page.awaitText(".cards", "known dispute");
        page.browser().screenshot("mutes");
        assertThat(Axe.violations(page.browser())).isEmpty();
        page.browser().one(".cards button").click();
        page.awaitText("#view", "Nothing is muted.");
        page.keys("g", "l");
        page.awaitRows(3);
    }

    @Test
    void pressesNoKeyInAFieldOrWhereTheyAreTurnedOff() {
        page.openLive("/alerts", 3);
        page.keys("/", "jam");
        assertThat(page.browser().one("#q").getAttribute("value")).isEqualTo("jam");
        page.keys(Keys.BACK_SPACE, Keys.BACK_SPACE, Keys.BACK_SPACE, Keys.ESCAPE);
        page.awaitRows(3);

        page.keys("?");
        awaitDialog("Keys and settings");
        page.browser().screenshot("help");
        assertThat(Axe.violations(page.browser())).isEmpty();
        page.keys(Keys.SPACE, Keys.ESCAPE);
        await().until(() -> page.browser().all("dialog").isEmpty());
        page.browser().script("document.activeElement.blur()");
        page.keys("j");
        assertThat(page.focusedRow()).isEqualTo("null");
    }

    @Test
    void goesToTheNextUnreadOne() {
        page.openLive("/alerts/one", 3);
        page.awaitText("#headline", "First");
        page.keys(Keys.ESCAPE, "n");
        await().until(page::focusedRow, "two"::equals);
    }

    private static void giveName(String name) {
        awaitDialog("Your name");
        page.keys(name, Keys.ENTER);
        await().until(() -> page.browser().all("dialog").isEmpty());
    }

    private static void awaitDialog(String title) {
        page.awaitText("dialog h2", title);
    }

    private static HumanState human(String id) {
        return page.bean(AlertIndex.class).find(id).orElseThrow().alert().human();
    }

    private static List<AlertAction> actions(String id) {
        return human(id).actions();
    }

    private static void awaitStatus(String id, HumanState.Status status) {
        await().atMost(UNDOABLE).until(() -> human(id).status(), status::equals);
    }
}
