package dev.crosswire.alerts;

import dev.crosswire.access.HttpAddress;
import dev.crosswire.alerts.index.AlertIndex;
import dev.crosswire.alerts.push.PushSettings;
import dev.crosswire.alerts.push.Pushes;
import dev.crosswire.alerts.topic.Readings;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.json.JsonMapper;
import java.time.InstantSource;

/** Alerts on their way to an Alertmanager; off unless {@code crosswire.push.alertmanager.url} is set. */
@Factory
final class PushWiring {

    @Context
    @Bean(preDestroy = "close")
    Pushes pushes(
            AlertIndex index, Readings readings, PrometheusMeterRegistry meters, JsonMapper json, InstantSource clock) {
        HttpAddress address = HttpAddress.of(HttpAddress.Settings.ofThisProcess(), AlertsService.DEFAULT_PORT);
        return Pushes.start(settings(address), index, readings::together, meters, json, clock);
    }

    /** @throws IllegalArgumentException with one sentence if a setting cannot be used */
    static PushSettings settings(HttpAddress address) {
        String host = address.host().contains(":") ? "[" + address.host() + "]" : address.host();
        return PushSettings.ofThisProcess("http://" + host + ":" + address.port());
    }
}
