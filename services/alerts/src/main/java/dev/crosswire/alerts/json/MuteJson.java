package dev.crosswire.alerts.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.crosswire.core.alert.Mute;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mute by filter.
 *
 * @param filter its parts by name; the values of a part are separated by commas
 * @param until exclusive end
 * @param hides how many open alerts it hides; 0 once it ended
 * @param ended when it ended, whether by itself or by a person; left out while it holds
 */
@Serdeable
public record MuteJson(
        String id,
        Map<String, String> filter,
        String reason,
        String actor,
        String at,
        String until,
        int hides,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String ended) {

    /** The mute as it stands at that moment. */
    public static MuteJson of(Mute mute, int hides, Instant now) {
        return new MuteJson(
                mute.id(),
                mute.filter().asText(),
                mute.reason(),
                mute.actor(),
                mute.at().toString(),
                mute.until().toString(),
                hides,
                mute.endedBy(now).map(Instant::toString).orElse(null));
    }
}
