package dev.crosswire.core.alert;

import dev.crosswire.core.finding.Finding;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What one person did, once: a fact that is never edited; the next action undoes it. Actions are in the order in which
 * they were accepted, which is the order of their topic and not that of their times.
 *
 * @param id unique; an action that comes twice counts once
 * @param at when it was accepted, by the clock of the service that accepted it
 * @param actor name of the person
 * @param note text that goes to the alert's notes, whatever the kind
 * @param assignee who has the alert from then on; with {@link ActionKind#ASSIGN} only
 * @param until exclusive end of a mute; with a mute only
 * @param reason why: a {@link Resolution} by name where something was resolved, else free text
 * @param idempotencyKey what the client named its request with, so that the same again is known for it
 */
public record AlertAction(
        String id,
        Instant at,
        String actor,
        ActionKind kind,
        Target target,
        Optional<String> note,
        Optional<String> assignee,
        Optional<Instant> until,
        Optional<String> reason,
        Optional<String> idempotencyKey) {

    private static final Set<ActionKind> ON_FILTERS = Set.of(ActionKind.MUTE_FILTER, ActionKind.UNMUTE_FILTER);

    /** What it was done to. */
    public sealed interface Target {

        /**
         * One alert.
         *
         * @param id id of the finding
         * @param seen what it said then; empty if unknown, and then no claim is new beside it
         */
        record OfAlert(String id, Optional<SeenFinding> seen) implements Target {}

        /** Every alert that passes a filter. */
        record OfFilter(MuteFilter filter) implements Target {}

        /** An earlier mute by filter, by the id of the action that made it. */
        record OfMute(String muteId) implements Target {}
    }

    /** Checks that the parts belong together. */
    public AlertAction {
        boolean fits = switch (target) {
            case Target.OfAlert alert -> !ON_FILTERS.contains(kind);
            case Target.OfFilter filter -> kind == ActionKind.MUTE_FILTER;
            case Target.OfMute mute -> kind == ActionKind.UNMUTE_FILTER;
        };
        if (!fits) {
            throw new IllegalArgumentException("action " + id + " does " + kind + " to " + target);
        }
        if (kind == ActionKind.ASSIGN && assignee.isEmpty()) {
            throw new IllegalArgumentException("action " + id + " assigns to nobody");
        }
        if ((kind == ActionKind.MUTE || kind == ActionKind.MUTE_FILTER) && until.isEmpty()) {
            throw new IllegalArgumentException("action " + id + " mutes without an end");
        }
    }

    /** The alert that it was done to; empty for a mute by filter and its end. */
    public Optional<String> alertId() {
        return target instanceof Target.OfAlert(String alert, Optional<SeenFinding> seen)
                ? Optional.of(alert)
                : Optional.empty();
    }

    /** The mute by filter that it made or ended; empty for what was done to one alert. */
    public Optional<String> muteId() {
        return switch (target) {
            case Target.OfAlert alert -> Optional.empty();
            case Target.OfFilter filter -> Optional.of(id);
            case Target.OfMute(String mute) -> Optional.of(mute);
        };
    }

    /** Whether the finding says something materially new since this was done to it. */
    public boolean isOvertakenBy(Finding latest) {
        return target instanceof Target.OfAlert(String alert, Optional<SeenFinding> seen)
                && seen.map(then -> then.isOvertakenBy(latest)).orElse(false);
    }
}
