package dev.crosswire.alerts.push;

import dev.crosswire.alerts.index.AlertIndex;
import dev.crosswire.alerts.topic.Reading;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.json.JsonMapper;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** All Alertmanagers of the settings being told, each on a thread of its own: one that is away holds up no other. */
public final class Pushes implements AutoCloseable {

    private static final Duration LONGEST_END = Duration.ofSeconds(3);

    private final List<Running> running = new ArrayList<>();

    private record Running(AlertmanagerPush push, Alertmanager alertmanager, Thread thread) {}

    private Pushes() {}

    /** Starts telling them; nothing where the settings name none. */
    public static Pushes start(
            PushSettings settings,
            AlertIndex index,
            Supplier<Reading> reading,
            MeterRegistry meters,
            JsonMapper json,
            InstantSource clock) {
        Pushes pushes = new Pushes();
        for (URI uri : settings.alertmanagers()) {
            Alertmanager alertmanager = new Alertmanager(
                    uri, settings.credentials(), settings.repeat().multipliedBy(PushSettings.LIVES), json);
            AlertmanagerPush push = new AlertmanagerPush(
                    index,
                    reading,
                    settings,
                    alertmanager,
                    new ToldFile(settings.folder(), uri, json),
                    new PushMetrics(meters, uri),
                    clock);
            pushes.running.add(new Running(
                    push,
                    alertmanager,
                    Thread.ofPlatform().name("alertmanager-push").daemon().start(push)));
        }
        return pushes;
    }

    /** Stops telling; what stands stays told. */
    @Override
    public void close() {
        running.forEach(it -> {
            it.push().close();
            it.thread().interrupt();
        });
        for (Running it : running) {
            try {
                it.thread().join(LONGEST_END);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            it.alertmanager().close();
        }
    }
}
