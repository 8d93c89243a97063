package dev.crosswire.wire;

import dev.crosswire.core.alert.ActionKind;
import dev.crosswire.core.alert.AlertAction;
import dev.crosswire.core.alert.AlertAction.Target;
import dev.crosswire.core.alert.MuteFilter;
import dev.crosswire.core.alert.SeenFinding;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Actions of each shape. */
final class Actions {

    private Actions() {}

    static final AlertAction MUTED = new AlertAction(
            "x-1",
            Samples.OBSERVED,
            "Zoë",
            ActionKind.MUTE,
            new Target.OfAlert("f-1", Optional.of(SeenFinding.of(Samples.FINDING))),
            Optional.of("Asked the ministry."),
            Optional.empty(),
            Optional.of(Samples.OBSERVED.plusSeconds(7200)),
            Optional.of("known until the press conference"),
            Optional.of("key-1"));

    static final AlertAction ASSIGNED = new AlertAction(
            "x-2",
            Samples.OBSERVED,
            "anna",
            ActionKind.ASSIGN,
            new Target.OfAlert("f-1", Optional.empty()),
            Optional.empty(),
            Optional.of("ben"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    static final AlertAction HIDDEN = new AlertAction(
            "m-1",
            Samples.OBSERVED,
            "anna",
            ActionKind.MUTE_FILTER,
            new Target.OfFilter(MuteFilter.of(Map.of(
                    "kind", "contradiction,divergence", "sources", "meridian,northwire", "q", "Ukraine's army"))),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Samples.OBSERVED.plusSeconds(7200)),
            Optional.of("these two count differently"),
            Optional.empty());

    static final AlertAction SHOWN = new AlertAction(
            "x-3",
            Samples.OBSERVED,
            "anna",
            ActionKind.UNMUTE_FILTER,
            new Target.OfMute("m-1"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    static List<AlertAction> all() {
        return List.of(MUTED, ASSIGNED, HIDDEN, SHOWN);
    }
}
