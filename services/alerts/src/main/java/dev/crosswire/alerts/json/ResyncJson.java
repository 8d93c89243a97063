package dev.crosswire.alerts.json;

import io.micronaut.serde.annotation.Serdeable;

/** Why a client must load its list anew. */
@Serdeable
public record ResyncJson(String reason) {}
