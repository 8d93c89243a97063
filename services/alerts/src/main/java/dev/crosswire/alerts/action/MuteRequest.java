package dev.crosswire.alerts.action;

import dev.crosswire.alerts.rest.ProblemException;
import dev.crosswire.core.alert.MuteFilter;
import io.micronaut.json.JsonMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks to be hidden by filter, checked.
 *
 * @param actor who it says that it is
 */
record MuteRequest(MuteFilter filter, Instant until, String reason, Optional<String> actor) {

    private static final int LONGEST_PART = 500;
    private static final int MOST_VALUES = 20;

    /**
     * Reads the body of a request.
     *
     * @throws ProblemException with a sentence that says what is missing or wrong
     */
    static MuteRequest of(JsonMapper json, @Nullable String body, Instant now) {
        RequestFields fields = RequestFields.of(json, body, List.of("filter", "until", "reason", "actor"));
        return new MuteRequest(
                filter(fields),
                fields.until(now)
                        .orElseThrow(() ->
                                ProblemException.badRequest("A mute needs \"until\", the instant at which it ends.")),
                fields.text("reason", RequestText.LONGEST_REASON, false)
                        .orElseThrow(() ->
                                ProblemException.badRequest("A mute needs \"reason\", why these alerts are hidden.")),
                fields.text("actor", RequestText.LONGEST_NAME, false));
    }

    /** The filter of a request that only asks what it would hide. */
    static MuteFilter previewed(JsonMapper json, @Nullable String body) {
        return filter(RequestFields.of(json, body, List.of("filter", "until", "reason", "actor")));
    }

    private static MuteFilter filter(RequestFields fields) {
        Map<String, String> parts = fields.texts("filter", LONGEST_PART)
                .orElseThrow(
                        () -> ProblemException.badRequest("A mute needs \"filter\", an object with at least one of "
                                + String.join(", ", MuteFilter.KEYS) + "."));
        MuteFilter filter;
        try {
            filter = MuteFilter.of(parts);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("The filter cannot be used: " + e.getMessage() + ".");
        }
        if (List.of(filter.sources(), filter.together(), filter.desks(), filter.types()).stream()
                        .anyMatch(values -> values.size() > MOST_VALUES)
                || filter.words().size() > MOST_VALUES) {
            throw ProblemException.badRequest(
                    "A part of the filter names more than " + MOST_VALUES + " values or words.");
        }
        return filter;
    }
}
