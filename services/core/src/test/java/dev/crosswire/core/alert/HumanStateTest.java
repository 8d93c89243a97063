package dev.crosswire.core.alert;

import static dev.crosswire.core.alert.Acts.act;
import static dev.crosswire.core.alert.Acts.finding;
import static dev.crosswire.core.alert.Acts.says;
import static dev.crosswire.core.claim.Claims.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswire.core.alert.AlertAction.Target;
import dev.crosswire.core.alert.HumanState.Status;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class HumanStateTest {

    private static final Finding FIRST = finding(1, says(35, "herald", "vesna"), says(26, "ledger"));

    private static Alert after(ActionKind... kinds) {
        Alert alert = new Alert(FIRST, HumanState.UNTOUCHED);
        for (int i = 0; i < kinds.length; i++) {
            alert = alert.after(act("x-" + i, kinds[i], FIRST));
        }
        return alert;
    }

    private static HumanState beside(Finding latest, ActionKind... kinds) {
        return after(kinds).with(latest).human();
    }

    @Test
    void goesFromNewToAcknowledgedToResolvedAndBack() {
        assertThat(after().human()).isEqualTo(HumanState.UNTOUCHED);
        assertThat(after(ActionKind.ACKNOWLEDGE).human().status()).isEqualTo(Status.ACKNOWLEDGED);
        assertThat(after(ActionKind.ACKNOWLEDGE, ActionKind.RESOLVE).human())
                .returns(Status.RESOLVED, HumanState::status)
                .returns(Optional.of("CORRECTED"), HumanState::resolution);
        assertThat(after(ActionKind.RESOLVE, ActionKind.REOPEN).human())
                .returns(Status.NEW, HumanState::status)
                .returns(Optional.empty(), HumanState::resolution);
        assertThat(after(ActionKind.RESOLVE, ActionKind.ACKNOWLEDGE).human())
                .returns(Status.ACKNOWLEDGED, HumanState::status)
                .returns(Optional.empty(), HumanState::resolution);
    }

    @Test
    void theLatestAssigneeHasItAndNotesAddUp() {
        HumanState human = after(ActionKind.NOTE, ActionKind.ASSIGN, ActionKind.ASSIGN, ActionKind.NOTE)
                .human();

        assertThat(human.assignee()).contains("ben x-2");
        assertThat(human.notes()).containsExactly("note x-0", "note x-3");
        assertThat(human.status()).isEqualTo(Status.NEW);
        assertThat(human.actions()).hasSize(4);
    }

    @Test
    void notAClaimIsFeedbackAndChangesNothing() {
        assertThat(after(ActionKind.ACKNOWLEDGE, ActionKind.NOT_A_CLAIM).human().status())
                .isEqualTo(Status.ACKNOWLEDGED);
    }

    @Test
    void aMuteHoldsUntilItsEndOrUntilSomebodyLiftsIt() {
        HumanState muted = after(ActionKind.MUTE).human();

        assertThat(muted.isMutedAt(NOON)).isTrue();
        assertThat(muted.isMutedAt(NOON.plusSeconds(7199))).isTrue();
        assertThat(muted.isMutedAt(NOON.plusSeconds(7200))).isFalse();
        assertThat(after(ActionKind.MUTE, ActionKind.UNMUTE).human().isMutedAt(NOON))
                .isFalse();
        assertThat(after(ActionKind.MUTE, ActionKind.UNMUTE, ActionKind.MUTE)
                        .human()
                        .isMutedAt(NOON))
                .isTrue();
    }

    @Test
    void anActionThatComesAgainCountsOnce() {
        Alert once = after(ActionKind.NOTE);

        assertThat(once.after(act("x-0", ActionKind.NOTE, FIRST))).isEqualTo(once);
    }

    private static void isNews(Finding latest) {
        HumanState human = beside(latest, ActionKind.NOTE, ActionKind.ASSIGN, ActionKind.MUTE, ActionKind.RESOLVE);
        assertThat(human.status()).isEqualTo(Status.NEW);
        assertThat(human.resolution()).isEmpty();
        assertThat(human.mutedUntil()).isEmpty();
        assertThat(human.notes()).containsExactly("note x-0");
        assertThat(human.assignee()).contains("ben x-1");
        assertThat(human.actions()).hasSize(4);
    }

    private static void isNoNews(Finding latest) {
        HumanState human = beside(latest, ActionKind.NOTE, ActionKind.ASSIGN, ActionKind.MUTE, ActionKind.RESOLVE);
        assertThat(human)
                .isEqualTo(after(ActionKind.NOTE, ActionKind.ASSIGN, ActionKind.MUTE, ActionKind.RESOLVE)
                        .human());
        assertThat(human.status()).isEqualTo(Status.RESOLVED);
        assertThat(human.mutedUntil()).isPresent();
    }

    @Test
    void aNewClusterIsNews() {
        isNews(finding(2, says(35, "herald", "vesna"), says(26, "ledger"), says(30, "herald")));
    }

    @Test
    void aChangedValueIsNews() {
        isNews(finding(2, says(35, "herald", "vesna"), says(27, "ledger")));
    }

    @Test
    void aNewOriginIsNews() {
        isNews(finding(2, says(35, "herald", "vesna"), says(26, "ledger", "courier")));
    }

    @Test
    void anOriginInThePlaceOfAnotherIsNews() {
        isNews(finding(2, says(35, "herald", "vesna"), says(26, "courier")));
    }

    @Test
    void aClosedFindingThatIsOpenAgainIsNews() {
        Finding closed = finding(2, FindingState.RESOLVED, says(35, "herald", "vesna"), says(26, "ledger"));
        Finding again = finding(3, says(35, "herald", "vesna"), says(26, "ledger"));
        Alert resolved = new Alert(closed, HumanState.UNTOUCHED).after(act("x-0", ActionKind.RESOLVE, closed));

        assertThat(resolved.human().status()).isEqualTo(Status.RESOLVED);
        assertThat(resolved.with(again).human().status()).isEqualTo(Status.NEW);
    }

    @Test
    void aFindingThatWasForgottenAndIsRaisedAnewIsNews() {
        Finding old = finding(7, says(35, "herald", "vesna"), says(26, "ledger"));
        Finding anew = new Finding(
                old.id(),
                old.kind(),
                old.state(),
                old.severity(),
                old.subject(),
                old.strand(),
                old.label(),
                old.headline(),
                old.reason(),
                old.withinOneSource(),
                old.clusters(),
                old.compatible(),
                old.gap(),
                1,
                NOON.plusSeconds(9_000_000),
                NOON.plusSeconds(9_000_000),
                old.closedAt(),
                old.desks(),
                old.history());
        Alert resolved = new Alert(old, HumanState.UNTOUCHED).after(act("x-0", ActionKind.RESOLVE, old));

        assertThat(resolved.with(anew).human().status()).isEqualTo(Status.NEW);
    }

    @Test
    void aMereRepeatIsNoNews() {
        isNoNews(finding(2, says(35, "herald", "vesna", "herald"), says(26, "ledger")));
    }

    @Test
    void anEchoOfAKnownOriginIsNoNews() {
        Finding first = finding(1, says(35, "AP:herald"), says(26, "ledger"));
        Finding echoed = finding(2, says(35, "AP:herald", "AP:courier"), says(26, "ledger"));
        Alert resolved = new Alert(first, HumanState.UNTOUCHED).after(act("x-0", ActionKind.RESOLVE, first));

        assertThat(resolved.with(echoed).human().status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void aValueThatIsGoneIsNoNews() {
        isNoNews(finding(2, says(35, "herald", "vesna")));
        isNoNews(finding(2, FindingState.RESOLVED, says(35, "herald", "vesna"), says(26, "ledger")));
    }

    @Test
    void otherClustersInAnotherOrderAreNoNews() {
        isNoNews(finding(2, says(26, "ledger"), says(35, "vesna", "herald")));
    }

    @Test
    void anOlderStateThanTheOneActedOnIsNoNews() {
        isNoNews(finding(1, says(12, "courier")));
    }

    @Test
    void aDecisionHoldsAgainOnceTheFindingSaysNoMoreThanThePersonKnew() {
        Finding more = finding(2, says(35, "herald", "vesna"), says(26, "ledger"), says(30, "courier"));
        Finding back = finding(3, says(35, "herald", "vesna"), says(26, "ledger"));

        assertThat(after(ActionKind.RESOLVE).with(more).human().status()).isEqualTo(Status.NEW);
        assertThat(after(ActionKind.RESOLVE).with(more).with(back).human())
                .isEqualTo(after(ActionKind.RESOLVE).with(back).human())
                .returns(Status.RESOLVED, HumanState::status);
    }

    @Test
    void whatIsDoneInKnowledgeOfTheNewClaimHolds() {
        Finding more = finding(2, says(35, "herald", "vesna"), says(26, "ledger"), says(30, "courier"));
        Alert alert = after(ActionKind.RESOLVE).with(more).after(act("y", ActionKind.RESOLVE, more));

        assertThat(alert.human().status()).isEqualTo(Status.RESOLVED);
        assertThat(alert.with(finding(3, more.clusters().get(0))).human().status())
                .isEqualTo(Status.RESOLVED);
    }

    @Test
    void anActionWithoutWhatWasSeenIsOvertakenByNothing() {
        AlertAction blind = new AlertAction(
                "x",
                NOON,
                "anna",
                ActionKind.RESOLVE,
                new Target.OfAlert(Acts.ALERT, Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(new Alert(finding(9, says(1, "courier")), HumanState.UNTOUCHED)
                        .after(blind)
                        .human()
                        .status())
                .isEqualTo(Status.RESOLVED);
    }

    @Test
    void refusesPartsThatDoNotBelongTogether() {
        Target alert = new Target.OfAlert("f", Optional.empty());
        assertThatThrownBy(() -> action(ActionKind.MUTE, alert)).hasMessageContaining("mutes without an end");
        assertThatThrownBy(() -> action(ActionKind.ASSIGN, alert)).hasMessageContaining("assigns to nobody");
        assertThatThrownBy(() -> action(ActionKind.MUTE_FILTER, alert)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> action(ActionKind.NOTE, new Target.OfMute("m")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static AlertAction action(ActionKind kind, Target target) {
        return new AlertAction(
                "x",
                NOON,
                "anna",
                kind,
                target,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Findings in the order of their versions, and actions on some of them in the order of their topic. */
    record Course(List<Finding> findings, List<AlertAction> actions) {}

    @Provide
    Arbitrary<Course> courses() {
        Arbitrary<Long> values = Arbitraries.of(26L, 35L);
        Arbitrary<String> outlets = Arbitraries.of("herald", "vesna", "AP:ledger", "AP:courier");
        Arbitrary<List<Finding>> findings = values.flatMap(value ->
                        outlets.list().ofMinSize(1).ofMaxSize(3).map(some -> says(value, some.toArray(String[]::new))))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .flatMap(clusters -> Arbitraries.of(FindingState.OPEN, FindingState.OPEN, FindingState.RESOLVED)
                        .map(state -> finding(1, state, clusters.toArray(dev.crosswire.core.finding.Cluster[]::new))))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(HumanStateTest::numbered);
        return findings.flatMap(known -> Arbitraries.integers()
                .between(0, known.size() - 1)
                .flatMap(seen -> Arbitraries.of(
                                ActionKind.ACKNOWLEDGE,
                                ActionKind.MUTE,
                                ActionKind.UNMUTE,
                                ActionKind.RESOLVE,
                                ActionKind.REOPEN,
                                ActionKind.NOTE,
                                ActionKind.ASSIGN)
                        .map(kind -> act("x", kind, known.get(seen))))
                .list()
                .ofMaxSize(6)
                .map(actions -> new Course(known, named(actions))));
    }

    private static List<Finding> numbered(List<Finding> findings) {
        List<Finding> numbered = new ArrayList<>();
        for (Finding it : findings) {
            numbered.add(finding(
                    numbered.size() + 1, it.state(), it.clusters().toArray(dev.crosswire.core.finding.Cluster[]::new)));
        }
        return numbered;
    }

    private static List<AlertAction> named(List<AlertAction> actions) {
        List<AlertAction> named = new ArrayList<>();
        for (AlertAction it : actions) {
            named.add(new AlertAction(
                    "x-" + named.size(),
                    it.at(),
                    it.actor(),
                    it.kind(),
                    it.target(),
                    it.note(),
                    it.assignee(),
                    it.until(),
                    it.reason(),
                    it.idempotencyKey()));
        }
        return named;
    }

    @Property
    void theOrderInWhichTheTwoTopicsAreReadDoesNotMatter(
            @ForAll("courses") Course course, @ForAll List<Boolean> turns) {
        Finding latest = course.findings().getLast();
        // Read from scratch: the alert topic keeps only the latest state.
        Alert rebuilt = new Alert(latest, HumanState.of(course.actions()));

        // Read live: both topics in whatever turns.
        int nextFinding = 1;
        int nextAction = 0;
        Alert live = new Alert(course.findings().getFirst(), HumanState.UNTOUCHED);
        for (int turn = 0;
                nextFinding < course.findings().size()
                        || nextAction < course.actions().size();
                turn++) {
            boolean finding = turn < turns.size() ? turns.get(turn) : true;
            if (nextFinding < course.findings().size()
                    && (finding || nextAction == course.actions().size())) {
                live = live.with(course.findings().get(nextFinding++));
            } else {
                live = live.after(course.actions().get(nextAction++));
            }
        }

        // Read actions first, of an alert that is not known yet.
        HumanState ahead = HumanState.UNTOUCHED;
        for (AlertAction action : course.actions()) {
            ahead = ahead.after(action);
        }

        assertThat(live).isEqualTo(rebuilt);
        assertThat(new Alert(latest, ahead)).isEqualTo(rebuilt);
    }

    @Property
    void noClaimErasesANoteOrAnAssignee(@ForAll("courses") Course course) {
        HumanState written = HumanState.of(course.actions());
        for (Finding finding : course.findings()) {
            assertThat(new Alert(finding, written).human())
                    .returns(written.notes(), HumanState::notes)
                    .returns(written.assignee(), HumanState::assignee)
                    .returns(written.actions(), HumanState::actions);
        }
    }
}
