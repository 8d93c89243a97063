package dev.crosswire.alerts.action;

import dev.crosswire.access.http.Audit;
import dev.crosswire.access.http.AuditEntry;
import dev.crosswire.core.alert.AlertAction;
import dev.crosswire.core.alert.AlertAction.Target;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An entry in the audit trail for each action: who did what to what. What people wrote stands in quotes, without line ends
 * or anything else that a terminal or a reader of lines would obey.
 */
@Singleton
final class ActionAudit {

    private static final Pattern OBEYED = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    private final Audit audit;

    ActionAudit(Audit audit) {
        this.audit = audit;
    }

    void taken(AlertAction action) {
        audit.note(new AuditEntry(
                action.at(), AuditEntry.Event.ACTED, Optional.of(readable(action.actor())), "", detail(action)));
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
