package dev.crosswire.core.alert;

import dev.crosswire.core.finding.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What people did about an alert; lives apart from the finding, so that a fresh claim cannot erase a note. All of it
 * follows from the actions and, where a materially new claim takes back what was decided without it, from the finding's
 * latest state: the same two give the same, in whatever order they were read. A decision that was taken back holds again
 * once the finding says no more than the person knew.
 *
 * @param status where people are with it
 * @param assignee who has it
 * @param mutedUntil exclusive end of the alert's own mute, which may be past; empty once unmuted or overtaken
 * @param resolution why it was resolved, while it is
 * @param notes everything that was written, oldest first
 * @param actions everything that was done, in the order in which it was accepted
 */
public record HumanState(
        Status status,
        Optional<String> assignee,
        Optional<Instant> mutedUntil,
        Optional<String> resolution,
        List<String> notes,
        List<AlertAction> actions) {

    /** Where a person is with an alert. */
    public enum Status {
        NEW,
        ACKNOWLEDGED,
        RESOLVED
    }

    /** Nobody has touched it. */
    public static final HumanState UNTOUCHED =
            new HumanState(Status.NEW, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());

    /** Copies the lists. */
    public HumanState {
        notes = List.copyOf(notes);
        actions = List.copyOf(actions);
    }

    /** What the actions on one alert lead to as long as nothing of its finding is known. */
    public static HumanState of(List<AlertAction> actions) {
        return folded(actions, Optional.empty());
    }

    /** The same after one more action, as long as nothing of the finding is known; an action that comes again changes nothing. */
    public HumanState after(AlertAction action) {
        return of(with(action));
    }

    /** The same beside the finding's latest state: what was decided before a materially new claim no longer holds. */
    public HumanState beside(Finding latest) {
        return actions.isEmpty() ? this : folded(actions, Optional.of(latest));
    }

    /** Whether the alert's own mute holds at that moment. */
    public boolean isMutedAt(Instant now) {
        return mutedUntil.filter(now::isBefore).isPresent();
    }

    private List<AlertAction> with(AlertAction action) {
        if (actions.stream().anyMatch(known -> known.id().equals(action.id()))) {
            return actions;
        }
        List<AlertAction> more = new ArrayList<>(actions);
        more.add(action);
        return more;
    }

    private static HumanState folded(List<AlertAction> actions, Optional<Finding> latest) {
        Status status = Status.NEW;
        Optional<String> assignee = Optional.empty();
        Optional<Instant> mutedUntil = Optional.empty();
        Optional<String> resolution = Optional.empty();
        List<String> notes = new ArrayList<>();
        for (AlertAction action : actions) {
            boolean holds = latest.filter(action::isOvertakenBy).isEmpty();
            action.note().ifPresent(notes::add);
            switch (action.kind()) {
                case ACKNOWLEDGE -> {
                    status = Status.ACKNOWLEDGED;
                    resolution = Optional.empty();
                }
                case RESOLVE -> {
                    status = holds ? Status.RESOLVED : Status.NEW;
                    resolution = holds ? action.reason() : Optional.empty();
                }
                case REOPEN -> {
                    status = Status.NEW;
                    resolution = Optional.empty();
                }
                case ASSIGN -> assignee = action.assignee();
                case MUTE -> mutedUntil = holds ? action.until() : Optional.empty();
                case UNMUTE -> mutedUntil = Optional.empty();
                case NOTE, NOT_A_CLAIM, MUTE_FILTER, UNMUTE_FILTER -> {
                    // They decide nothing about this alert.
                }
            }
        }
        return new HumanState(status, assignee, mutedUntil, resolution, notes, actions);
    }
}
