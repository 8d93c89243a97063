package dev.crosswire.alerts.index;

import dev.crosswire.alerts.SampleFindings;
import dev.crosswire.core.alert.ActionKind;
import dev.crosswire.core.alert.AlertAction;
import dev.crosswire.core.alert.AlertAction.Target;
import dev.crosswire.core.alert.MuteFilter;
import dev.crosswire.core.alert.SeenFinding;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** People's actions as tests of the index need them. */
final class SampleActions {

    private SampleActions() {}

    /** Done to an alert by somebody who saw its first version; its idempotency key is "key-" and its id. */
    static AlertAction action(
            String id, String alertId, ActionKind kind, Optional<String> assignee, Optional<Instant> until) {
        return new AlertAction(
                id,
                SampleFindings.OPENED,
                "anna",
                kind,
                new Target.OfAlert(
                        alertId,
                        Optional.of(
                                SeenFinding.of(SampleFindings.finding(alertId).build()))),
                Optional.empty(),
                assignee,
                until,
                Optional.empty(),
                Optional.of("key-" + id));
    }

    static AlertAction muteOf(String id, Map<String, String> filter, Instant until) {
        return new AlertAction(
                id,
                SampleFindings.OPENED,
                "anna",
                ActionKind.MUTE_FILTER,
                new Target.OfFilter(MuteFilter.of(filter)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(until),
                Optional.of("too many"),
                Optional.empty());
    }
}
