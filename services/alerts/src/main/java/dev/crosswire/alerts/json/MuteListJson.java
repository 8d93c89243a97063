package dev.crosswire.alerts.json;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** Mutes by filter, latest first. */
@Serdeable
public record MuteListJson(List<MuteJson> mutes) {}
