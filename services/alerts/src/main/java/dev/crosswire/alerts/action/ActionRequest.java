package dev.crosswire.alerts.action;

import dev.crosswire.alerts.rest.ProblemException;
import dev.crosswire.core.alert.ActionKind;
import dev.crosswire.core.alert.Resolution;
import io.micronaut.json.JsonMapper;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks to be done to one alert, checked.
 *
 * @param actor who it says that it is
 */
record ActionRequest(
        ActionKind kind,
        Optional<String> note,
        Optional<String> assignee,
        Optional<Instant> until,
        Optional<String> reason,
        Optional<String> actor) {

    private static final List<String> FIELDS = List.of("action", "note", "assignee", "until", "reason", "actor");

    /** What can be done to one alert; filters have their own path. */
    static final Set<ActionKind> ON_ALERTS =
            EnumSet.complementOf(EnumSet.of(ActionKind.MUTE_FILTER, ActionKind.UNMUTE_FILTER));

    /**
     * Reads the body of a request.
     *
     * @throws ProblemException with a sentence that says what is missing or wrong
     */
    static ActionRequest of(JsonMapper json, @Nullable String body, Instant now) {
        RequestFields fields = RequestFields.of(json, body, FIELDS);
        ActionKind kind = kind(fields);
        ActionRequest request = new ActionRequest(
                kind,
                fields.text("note", RequestText.LONGEST_NOTE, true),
                fields.text("assignee", RequestText.LONGEST_NAME, false),
                fields.until(now),
                fields.text("reason", RequestText.LONGEST_REASON, false)
                        .map(reason -> kind == ActionKind.RESOLVE ? resolution(reason) : reason),
                fields.text("actor", RequestText.LONGEST_NAME, false));
        request.check();
        return request;
    }

    private void check() {
        require(
                kind != ActionKind.ASSIGN || assignee.isPresent(),
                "ASSIGN needs \"assignee\", the name of who takes it.");
        require(kind == ActionKind.ASSIGN || assignee.isEmpty(), "\"assignee\" goes with ASSIGN only.");
        require(kind != ActionKind.MUTE || until.isPresent(), "MUTE needs \"until\", the instant at which it ends.");
        require(kind != ActionKind.MUTE || reason.isPresent(), "MUTE needs \"reason\", why the alert is hidden.");
        require(kind == ActionKind.MUTE || until.isEmpty(), "\"until\" goes with MUTE only.");
        require(kind != ActionKind.NOTE || note.isPresent(), "NOTE needs \"note\", the text.");
        require(
                kind != ActionKind.RESOLVE || reason.isPresent(),
                "RESOLVE needs \"reason\", one of " + names(Resolution.values()) + ".");
    }

    private static void require(boolean met, String sentence) {
        if (!met) {
            throw ProblemException.badRequest(sentence);
        }
    }

    private static ActionKind kind(RequestFields fields) {
        String allowed = names(ON_ALERTS.toArray(ActionKind[]::new));
        String name = fields.text("action", 40, false)
                .orElseThrow(() ->
                        ProblemException.badRequest("The field \"action\" is missing; it is one of " + allowed + "."));
        return ON_ALERTS.stream()
                .filter(kind -> kind.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> ProblemException.badRequest("The field \"action\" must be one of " + allowed + "."));
    }

    private static String resolution(String name) {
        return Arrays.stream(Resolution.values())
                .map(Resolution::name)
                .filter(known -> known.equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> ProblemException.badRequest("The \"reason\" of RESOLVE must be one of "
                        + names(Resolution.values()) + "; say more in \"note\"."));
    }

    private static String names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", "));
    }
}
