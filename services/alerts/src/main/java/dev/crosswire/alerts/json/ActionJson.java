package dev.crosswire.alerts.json;

import dev.crosswire.core.alert.ActionKind;
import dev.crosswire.core.alert.AlertAction;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person did.
 *
 * @param at when it was accepted
 * @param note text for the alert's notes; null if there is none
 * @param assignee of ASSIGN: who has the alert from then on
 * @param until of MUTE and MUTE_FILTER: exclusive end
 * @param reason why; of RESOLVE one of its four reasons
 */
@Serdeable
public record ActionJson(
        String id,
        String at,
        String actor,
        ActionKind action,
        @Nullable String note,
        @Nullable String assignee,
        @Nullable String until,
        @Nullable String reason) {

    /** The action as programs and the page see it. */
    public static ActionJson of(AlertAction action) {
        return new ActionJson(
                action.id(),
                action.at().toString(),
                action.actor(),
                action.kind(),
                action.note().orElse(null),
                action.assignee().orElse(null),
                action.until().map(Instant::toString).orElse(null),
                action.reason().orElse(null));
    }
}
