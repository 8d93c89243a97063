package dev.crosswire.alerts.json;

import dev.crosswire.core.alert.AlertAction;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A person did something, as the stream tells it.
 *
 * @param alertId the alert that it was done to; null for a mute by filter
 * @param muteId the mute by filter that was made or ended; null for what was done to one alert
 */
@Serdeable
public record ActionEventJson(
        @Nullable String alertId, @Nullable String muteId, ActionJson action) {

    /** The event of an action. */
    public static ActionEventJson of(AlertAction action) {
        return new ActionEventJson(
                action.alertId().orElse(null), action.muteId().orElse(null), ActionJson.of(action));
    }
}
