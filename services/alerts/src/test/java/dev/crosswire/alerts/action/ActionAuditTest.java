package dev.crosswire.alerts.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.access.http.AuditEntry;
import dev.crosswire.core.alert.ActionKind;
import dev.crosswire.core.alert.AlertAction;
import dev.crosswire.core.alert.AlertAction.Target;
import dev.crosswire.core.alert.MuteFilter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActionAuditTest {

    private static AlertAction action(ActionKind kind, Target target, String actor, Optional<String> note) {
        return new AlertAction(
                "x-1",
                Instant.parse("2026-01-06T20:00:00Z"),
                actor,
                kind,
                target,
                note,
                Optional.empty(),
                kind == ActionKind.MUTE_FILTER ? Optional.of(Instant.parse("2026-01-06T21:00:00Z")) : Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void saysWhoDidWhatToWhat() {
        List<AuditEntry> trail = new ArrayList<>();
        new ActionAudit(trail::add, () -> Instant.EPOCH)
                .taken(action(
                        ActionKind.NOTE, new Target.OfAlert("cap", Optional.empty()), "anna", Optional.of("asked")));

        assertThat(trail).singleElement().satisfies(entry -> {
            assertThat(entry.event()).isEqualTo(AuditEntry.Event.ACTED);
            assertThat(entry.who()).contains("anna");
            assertThat(entry.detail()).isEqualTo("NOTE alert=\"cap\" id=\"x-1\" note=\"asked\"");
        });
        assertThat(ActionAudit.detail(action(
                        ActionKind.MUTE_FILTER,
                        new Target.OfFilter(MuteFilter.of(Map.of("source", "northwire"))),
                        "anna",
                        Optional.empty())))
                .isEqualTo("MUTE_FILTER filter=\"{source=northwire}\" id=\"x-1\" until=\"2026-01-06T21:00:00Z\"");
    }

    @Test
    void nobodyCanForgeALineOrCommandATerminal() {
        String detail = ActionAudit.detail(action(
                ActionKind.NOTE,
                new Target.OfAlert("ca\"p\\", Optional.empty()),
                "anna",
                Optional.of("one\n2026 INFO audit: NOTE\u001b[31m\u2028\u202ered\u0085\u0007")));

        assertThat(detail)
                .isEqualTo("NOTE alert=\"ca\\\"p\\\\\" id=\"x-1\" note=\"one 2026 INFO audit: NOTE [31m  red  \"");
    }
}
