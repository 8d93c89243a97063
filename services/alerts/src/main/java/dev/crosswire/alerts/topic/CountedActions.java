package dev.crosswire.alerts.topic;

import dev.crosswire.core.alert.ActionKind;
import dev.crosswire.core.alert.AlertAction;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Counts what people do, by kind, as it comes from the topic: what others' instances wrote counts as well. */
public final class CountedActions implements Consumer<AlertAction> {

    private final Map<ActionKind, Counter> kinds = new EnumMap<>(ActionKind.class);

    /** Counters of all kinds, from none. */
    public CountedActions(MeterRegistry registry) {
        for (ActionKind kind : ActionKind.values()) {
            kinds.put(
                    kind,
                    Counter.builder("crosswire.alerts.actions")
                            .description("What people did to alerts, by kind")
                            .tag("action", kind.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
    }

    @Override
    public void accept(AlertAction action) {
        Counter kind = kinds.get(action.kind());
        if (kind != null) {
            kind.increment();
        }
    }
}
