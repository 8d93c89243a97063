package dev.crosswire.alerts.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.crosswire.core.alert.Alert;
import dev.crosswire.core.alert.HumanState;
import dev.crosswire.core.finding.Change;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.FindingState;
import dev.crosswire.core.finding.Severity;
import dev.crosswire.core.subject.Subject;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An alert.
 *
 * @param closedAt null while open
 * @param history of the stream; only where one alert is asked for, left out elsewhere
 * @param actions everything that people did, oldest first; where history is
 */
@Serdeable
public record AlertJson(
        String id,
        FindingKind kind,
        FindingState state,
        Severity severity,
        String headline,
        boolean withinOneSource,
        SubjectJson subject,
        ReasonJson reason,
        List<ClusterJson> clusters,
        List<ClaimJson> compatible,
        @Nullable GapJson gap,
        int version,
        String openedAt,
        String updatedAt,
        @Nullable String closedAt,
        List<String> desks,
        HumanJson human,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ChangeJson> history,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ActionJson> actions) {

    /** What it is about; {@code place} is null where the claims name none. */
    @Serdeable
    public record SubjectJson(
            String key,
            String family,
            String type,
            String label,
            Map<String, String> entities,
            @Nullable String place) {}

    /** Why it was raised. */
    @Serdeable
    public record ReasonJson(String rule, String text, Map<String, String> inputs) {}

    /**
     * What people did about it.
     *
     * @param mutedUntil exclusive end of its own mute; null if it is not muted for itself
     * @param notes everything that was written, oldest first
     * @param mutedBy id of the mute by filter that hides it; null if none does
     */
    @Serdeable
    public record HumanJson(
            HumanState.Status status,
            @Nullable String assignee,
            @Nullable String mutedUntil,
            List<String> notes,
            @Nullable String mutedBy) {}

    /** A line of its history. */
    @Serdeable
    public record ChangeJson(String at, int version, String what) {}

    /** The alert without its history. */
    static AlertJson of(Alert alert, HumanJson human) {
        return of(alert, human, null, null);
    }

    /** The alert with its history, the stream's and the people's. */
    static AlertJson withHistory(Alert alert, HumanJson human) {
        return of(
                alert,
                human,
                alert.finding().history().stream().map(AlertJson::of).toList(),
                alert.human().actions().stream().map(ActionJson::of).toList());
    }

    private static AlertJson of(
            Alert alert, HumanJson human, @Nullable List<ChangeJson> history, @Nullable List<ActionJson> actions) {
        Finding finding = alert.finding();
        return new AlertJson(
                finding.id(),
                finding.kind(),
                finding.state(),
                finding.severity(),
                finding.headline(),
                finding.withinOneSource(),
                subject(finding.subject(), finding.label()),
                new ReasonJson(
                        finding.reason().rule(),
                        finding.reason().text(),
                        finding.reason().inputs()),
                finding.clusters().stream().map(ClusterJson::of).toList(),
                finding.compatible().stream().map(ClaimJson::of).toList(),
                finding.gap().map(GapJson::of).orElse(null),
                finding.version(),
                finding.openedAt().toString(),
                finding.updatedAt().toString(),
                finding.closedAt().map(Instant::toString).orElse(null),
                finding.desks(),
                human,
                history,
                actions);
    }

    static SubjectJson subject(Subject subject, String label) {
        return new SubjectJson(
                subject.key(),
                subject.family(),
                subject.type(),
                label,
                subject.entities(),
                subject.place().orElse(null));
    }

    private static ChangeJson of(Change change) {
        return new ChangeJson(change.at().toString(), change.version(), change.what());
    }
}
