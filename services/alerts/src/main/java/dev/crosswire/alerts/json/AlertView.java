package dev.crosswire.alerts.json;

import dev.crosswire.alerts.index.AlertIndex;
import dev.crosswire.alerts.json.AlertJson.HumanJson;
import dev.crosswire.core.alert.Alert;
import dev.crosswire.core.alert.HumanState;
import dev.crosswire.core.alert.Mute;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;

/** Alerts as programs and the page see them at this moment: a mute may have ended, or a filter may hide them. */
@Singleton
public final class AlertView {

    private final AlertIndex index;
    private final InstantSource clock;

    AlertView(AlertIndex index, InstantSource clock) {
        this.index = index;
        this.clock = clock;
    }

    /** The alert without its history, for lists and the stream. */
    public AlertJson of(Alert alert) {
        return AlertJson.of(alert, human(alert));
    }

    /** The alert with its history, the stream's and the people's. */
    public AlertJson withHistory(Alert alert) {
        return AlertJson.withHistory(alert, human(alert));
    }

    private HumanJson human(Alert alert) {
        HumanState human = alert.human();
        Instant now = clock.instant();
        return new HumanJson(
                human.status(),
                human.assignee().orElse(null),
                human.mutedUntil().filter(now::isBefore).map(Instant::toString).orElse(null),
                human.notes(),
                index.mutes().hiding(alert.finding(), now).map(Mute::id).orElse(null));
    }
}
