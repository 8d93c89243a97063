package dev.crosswire.alerts.json;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What a mute would hide.
 *
 * @param count how many open alerts
 * @param examples headlines of the first of them
 */
@Serdeable
public record MutePreviewJson(int count, List<String> examples) {}
