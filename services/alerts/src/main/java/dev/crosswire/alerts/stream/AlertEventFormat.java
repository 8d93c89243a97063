package dev.crosswire.alerts.stream;

import dev.crosswire.alerts.index.IndexedAlert;
import dev.crosswire.alerts.json.ActionEventJson;
import dev.crosswire.alerts.json.AlertView;
import dev.crosswire.alerts.json.LagJson;
import dev.crosswire.alerts.json.ResyncJson;
import dev.crosswire.alerts.topic.Reading;
import dev.crosswire.core.alert.AlertAction;
import io.micronaut.http.sse.Event;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;

/** The events of the stream as they go out. */
@Singleton
final class AlertEventFormat {

    private final JsonMapper json;
    private final EncodedAlerts alerts;

    AlertEventFormat(JsonMapper json, AlertView view) {
        this.json = json;
        this.alerts = new EncodedAlerts(entry -> text(view.of(entry.alert())));
    }

    /** An alert, and the place in the stream that the client has then reached. */
    Event<String> alert(IndexedAlert alert, StreamCursor reached) {
        return Event.of(alerts.of(alert)).name("alert").id(reached.text());
    }

    /** What a person did, and the place in the stream that the client has then reached. */
    Event<String> action(AlertAction action, StreamCursor reached) {
        return Event.of(text(ActionEventJson.of(action))).name("action").id(reached.text());
    }

    Event<String> heartbeat(Reading reading) {
        return Event.of(text(new LagJson(
                        reading.lag(),
                        reading.ready(),
                        reading.problem().orElse(null),
                        reading.asOf()
                                .map(at -> at.truncatedTo(ChronoUnit.MILLIS).toString())
                                .orElse(null))))
                .name("heartbeat");
    }

    Event<String> resync(String reason) {
        return Event.of(text(new ResyncJson(reason))).name("resync");
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException("an event could not be written", e);
        }
    }
}
