package dev.crosswire.alerts.topic;

import dev.crosswire.alerts.index.TopicPosition;
import dev.crosswire.core.alert.ActionKind;
import dev.crosswire.core.alert.AlertAction;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Counts what people do, by kind, as it comes from the topic: what others' instances wrote counts as well, what stood there at a start does not. */
public final class CountedActions implements TopicSink<AlertAction> {

    private final TopicSink<AlertAction> sink;
    private final ReadingStatus status;
    private final Map<ActionKind, Counter> kinds = new EnumMap<>(ActionKind.class);

    /** Before that sink, of the topic whose reading has that status. */
    public CountedActions(TopicSink<AlertAction> sink, ReadingStatus status, MeterRegistry registry) {
        this.sink = sink;
        this.status = status;
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
    public void begin(long epoch) {
        sink.begin(epoch);
    }

    @Override
    public Outcome put(String key, AlertAction action, Place place) {
        Outcome outcome = sink.put(key, action, place);
        Counter kind = kinds.get(action.kind());
        if (kind != null && outcome == Outcome.APPLIED && status.latest().ready()) {
            kind.increment();
        }
        return outcome;
    }

    @Override
    public void remove(String key, Place place) {
        sink.remove(key, place);
    }

    @Override
    public void passed(int partition, long offset) {
        sink.passed(partition, offset);
    }

    @Override
    public void expired(int partition, long before) {
        sink.expired(partition, before);
    }

    @Override
    public TopicPosition position() {
        return sink.position();
    }
}
