package dev.crosswire.alerts.action;

import dev.crosswire.access.http.Audit;
import dev.crosswire.access.http.AuditEntry;
import dev.crosswire.core.alert.AlertAction;
import dev.crosswire.core.alert.AlertAction.Target;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An entry in the audit trail for each action: who did what to what, or tried to. What people wrote stands in quotes, without line ends
 * or anything else that a terminal or a reader of lines would obey.
 */
@Singleton
final class ActionAudit {

    private static final Pattern OBEYED = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    private static final int LONGEST_PATH = 300;

    private final Audit audit;
    private final InstantSource clock;

    ActionAudit(Audit audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    void taken(AlertAction action) {
        audit.note(new AuditEntry(
                action.at(), AuditEntry.Event.ACTED, Optional.of(readable(action.actor())), "", detail(action)));
    }

    /** An action that was asked for and not taken, and why. */
    void refused(Optional<String> actor, String request, int status, String why) {
        String asked = request.length() > LONGEST_PATH ? request.substring(0, LONGEST_PATH) + "…" : request;
        audit.note(new AuditEntry(
                clock.instant(),
                AuditEntry.Event.REQUEST_REFUSED,
                actor.map(ActionAudit::readable),
                "",
                readable(asked + ", status " + status + ": " + why)));
    }

    /** What was done to what; the longest part last, since an entry has its limit. */
    static String detail(AlertAction action) {
        StringBuilder line = new StringBuilder(action.kind().name());
        switch (action.target()) {
            case Target.OfAlert alert -> quote(line, "alert", Optional.of(alert.id()));
            case Target.OfFilter filter ->
                quote(line, "filter", Optional.of(filter.filter().asText().toString()));
            case Target.OfMute mute -> quote(line, "mute", Optional.of(mute.muteId()));
        }
        quote(line, "id", Optional.of(action.id()));
        quote(line, "assignee", action.assignee());
        quote(line, "until", action.until().map(Instant::toString));
        quote(line, "reason", action.reason());
        quote(line, "note", action.note());
        return line.toString();
    }

    private static void quote(StringBuilder line, String name, Optional<String> text) {
        text.ifPresent(value -> line.append(' ')
                .append(name)
                .append("=\"")
                .append(readable(value).replace("\\", "\\\\").replace("\"", "\\\""))
                .append('"'));
    }

    private static String readable(String text) {
        return OBEYED.matcher(text).replaceAll(" ");
    }
}
