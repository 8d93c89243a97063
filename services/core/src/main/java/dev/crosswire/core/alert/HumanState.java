package dev.crosswire.core.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What people did about an alert; lives apart from the finding, so that a fresh claim cannot erase a note.
 *
 * @param mutedUntil end of a mute, if muted
 */
public record HumanState(Status status, Optional<String> assignee, Optional<Instant> mutedUntil, List<String> notes) {

    /** Where a person is with an alert. */
    public enum Status {
        NEW,
        ACKNOWLEDGED,
        RESOLVED
    }

    /** Nobody has touched it. */
    public static final HumanState UNTOUCHED =
            new HumanState(Status.NEW, Optional.empty(), Optional.empty(), List.of());

    /** Copies the list. */
    public HumanState {
        notes = List.copyOf(notes);
    }
}
