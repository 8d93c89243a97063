package dev.crosswire.core.alert;

import dev.crosswire.core.finding.Finding;
import java.time.Instant;
import java.util.Optional;

/**
 * What a person hid by filter, for a while: also alerts that are raised only later, and whatever becomes of them. An
 * alert that is muted for itself has that in its {@link HumanState}.
 *
 * @param id id of the action that made it
 * @param reason why
 * @param actor who
 * @param at when it was made
 * @param until exclusive end
 * @param lifted when a person ended it, if one did
 */
public record Mute(
        String id,
        MuteFilter filter,
        String reason,
        String actor,
        Instant at,
        Instant until,
        Optional<Instant> lifted) {

    /**
     * The mute that an action makes.
     *
     * @throws java.util.NoSuchElementException if the action has no end, which none that mutes can lack
     */
    public static Mute of(AlertAction action, MuteFilter filter) {
        return new Mute(
                action.id(),
                filter,
                action.reason().orElse(""),
                action.actor(),
                action.at(),
                action.until().orElseThrow(),
                Optional.empty());
    }

    /** Whether it holds at that moment; from the moment on that it was read, whenever it was made. */
    public boolean isActiveAt(Instant now) {
        return lifted.isEmpty() && now.isBefore(until);
    }

    /** When it ended, as seen from a moment; empty while it holds. */
    public Optional<Instant> endedBy(Instant now) {
        return lifted.isPresent() ? lifted : Optional.of(until).filter(end -> !now.isBefore(end));
    }

    /** Whether it hides an alert with this finding at that moment. */
    public boolean hides(Finding finding, Instant now) {
        return isActiveAt(now) && filter.fits(finding);
    }
}
