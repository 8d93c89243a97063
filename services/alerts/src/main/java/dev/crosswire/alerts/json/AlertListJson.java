package dev.crosswire.alerts.json;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of alerts.
 *
 * @param facets dimension to value to count
 * @param next cursor of the next page, null on the last
 * @param streamCursor where the event stream goes on from what is shown here
 */
@Serdeable
public record AlertListJson(
        List<AlertJson> alerts,
        Map<String, Map<String, Integer>> facets,
        int total,
        @Nullable String next,
        String streamCursor) {}
