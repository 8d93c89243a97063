package dev.crosswire.alerts.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;

/** How many clients the event stream allows, beside how many it has: near the limit somebody is told. */
@Context
final class StreamLimitMeter {

    StreamLimitMeter(MeterRegistry registry, StreamSettings settings) {
        Gauge.builder("crosswire.alerts.stream.clients.limit", settings, StreamSettings::mostClients)
                .description("Clients that may be connected to the event stream at once")
                .strongReference(true)
                .register(registry);
    }
}
