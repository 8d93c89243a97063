package dev.crosswire.alerts.json;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What a heartbeat says.
 *
 * @param lag records of the alert topic that are not in the index yet
 * @param ready whether the index shows what stands on the topic
 * @param problem one sentence: what keeps it from that, null if nothing does
 * @param asOf when the broker last confirmed it, null if never
 */
@Serdeable
public record LagJson(
        long lag,
        boolean ready,
        @Nullable String problem,
        @Nullable String asOf) {}
