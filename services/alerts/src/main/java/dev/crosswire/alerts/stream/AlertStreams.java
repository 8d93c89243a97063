package dev.crosswire.alerts.stream;

import dev.crosswire.alerts.index.AlertIndex;
import dev.crosswire.alerts.topic.Readings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.http.sse.Event;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;

/** All connected clients: how many there may be, and their end when the service closes. */
@Singleton
public class AlertStreams {

    private final AlertIndex index;
    private final Readings readings;
    private final AlertEventFormat format;
    private final StreamSettings settings;
    private final Set<AlertEvents> open = ConcurrentHashMap.newKeySet();
    private final Counter refused;
    private final Counter cutOff;

    AlertStreams(
            AlertIndex index,
            Readings readings,
            AlertEventFormat format,
            StreamSettings settings,
            MeterRegistry meters) {
        this.index = index;
        this.readings = readings;
        this.format = format;
        this.settings = settings;
        this.refused = Counter.builder("crosswire.alerts.stream.refused")
                .description("Clients turned away because too many were connected")
                .register(meters);
        this.cutOff = Counter.builder("crosswire.alerts.stream.cut")
                .description("Clients cut off because they did not read")
                .register(meters);
        Gauge.builder("crosswire.alerts.stream.clients", open, Set::size)
                .description("Clients connected to the event stream")
                .register(meters);
    }

    public int mostClients() {
        return settings.mostClients();
    }

    /** Whether one more client may connect; counts a refusal. Clients that arrive at one moment may pass it by a few. */
    public boolean hasRoom() {
        boolean room = open.size() < settings.mostClients();
        if (!room) {
            refused.increment();
        }
        return room;
    }

    /** The events from there on; they begin when somebody subscribes. */
    public Publisher<Event<String>> from(StreamStart start) {
        return subscriber -> connect(start, subscriber);
    }

    private void connect(StreamStart start, Subscriber<? super Event<String>> subscriber) {
        AlertEvents events = new AlertEvents(
                index, readings::together, format, settings, start, subscriber, cutOff::increment, open::remove);
        open.add(events);
        events.begin();
    }

    /** Lets all clients go; they come back to whoever answers then. */
    @PreDestroy
    void close() {
        List.copyOf(open).forEach(AlertEvents::complete);
    }
}
