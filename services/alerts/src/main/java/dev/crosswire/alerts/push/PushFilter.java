package dev.crosswire.alerts.push;

import dev.crosswire.core.alert.Alert;
import dev.crosswire.core.alert.AlertAction;
import dev.crosswire.core.alert.HumanState;
import dev.crosswire.core.alert.Mutes;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.FindingState;
import dev.crosswire.core.finding.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Which alerts are told.
 *
 * @param kinds of these kinds
 * @param minimum of at least this severity
 * @param desks routed to one of these desks; empty for whatever desk, or none
 */
record PushFilter(Set<FindingKind> kinds, Severity minimum, Set<String> desks) {

    /** What disagrees; that outlets agree, or a toll grew, wakes nobody. */
    static final Set<FindingKind> DISAGREEMENT = Set.of(FindingKind.CONTRADICTION, FindingKind.DIVERGENCE);

    /** Copies the sets. */
    PushFilter {
        kinds = Set.copyOf(kinds);
        desks = Set.copyOf(desks);
    }

    /** Whether somebody should hear of the finding as it is, unless a person has dealt with it. */
    boolean fits(Finding finding) {
        return finding.state() == FindingState.OPEN
                && kinds.contains(finding.kind())
                && finding.severity().compareTo(minimum) >= 0
                && (desks.isEmpty() || !desksOf(finding).isEmpty());
    }

    /** The desks of the finding that are told. */
    List<String> desksOf(Finding finding) {
        return finding.desks().stream()
                .filter(desk -> desks.isEmpty() || desks.contains(desk))
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether a person has resolved the alert, said that it rests on no claim, or silenced it, itself or by a filter. */
    static boolean isQuiet(Alert alert, Mutes mutes, Instant now) {
        return alert.human().status() == HumanState.Status.RESOLVED
                || isNotAClaim(alert)
                || alert.human().isMutedAt(now)
                || mutes.hiding(alert.finding(), now).isPresent();
    }

    /** As long as the alert says nothing materially new since, and nobody has reopened it. */
    private static boolean isNotAClaim(Alert alert) {
        boolean said = false;
        for (AlertAction action : alert.human().actions()) {
            said = switch (action.kind()) {
                case NOT_A_CLAIM -> !action.isOvertakenBy(alert.finding());
                case REOPEN -> false;
                case ACKNOWLEDGE, ASSIGN, RESOLVE, MUTE, UNMUTE, NOTE, MUTE_FILTER, UNMUTE_FILTER -> said;
            };
        }
        return said;
    }
}
