package dev.crosswire.core.alert;

import static dev.crosswire.core.claim.Claims.NOON;

import dev.crosswire.core.alert.AlertAction.Target;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Claims;
import dev.crosswire.core.comparison.Reason;
import dev.crosswire.core.finding.Cluster;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.FindingState;
import dev.crosswire.core.finding.Representative;
import dev.crosswire.core.finding.Severity;
import dev.crosswire.core.subject.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Findings and actions, a line each. */
final class Acts {

    private Acts() {}

    static final String ALERT = "f-1";

    static final Subject SUBJECT =
            new Subject("attendance:1", "attendance", "country-total", new TreeMap<>(), Optional.empty());

    /** Outlets that say a number, each an origin of its own unless a wire credit joins them: "AP:herald". */
    static Cluster says(long value, String... outlets) {
        List<Representative> representatives = new ArrayList<>();
        List<String> origins = new ArrayList<>();
        for (String outlet : outlets) {
            String[] parts = outlet.split(":", 2);
            String source = parts[parts.length - 1];
            if (!origins.contains(parts[0])) {
                origins.add(parts[0]);
            }
            Claim claim = Claims.countries(source, value).claim();
            String letter = String.valueOf((char) ('A' + origins.indexOf(parts[0])));
            representatives.add(new Representative(claim, letter, ""));
        }
        return new Cluster(
                Long.toString(value), Optional.empty(), "count", origins.size(), outlets.length, representatives);
    }

    static Finding finding(int version, FindingState state, Cluster... clusters) {
        return new Finding(
                ALERT,
                FindingKind.CONTRADICTION,
                state,
                Severity.MEDIUM,
                SUBJECT,
                "strand",
                "Countries taking part",
                "Countries taking part: 35 or 26",
                new Reason("intervals-disjoint", "They differ.", Map.of()),
                false,
                List.of(clusters),
                List.of(),
                Optional.empty(),
                version,
                NOON,
                NOON.plusSeconds(version),
                Optional.empty(),
                List.of("World"),
                List.of());
    }

    static Finding finding(int version, Cluster... clusters) {
        return finding(version, FindingState.OPEN, clusters);
    }

    static AlertAction act(String id, ActionKind kind, Finding seen) {
        boolean mute = kind == ActionKind.MUTE;
        return new AlertAction(
                id,
                NOON.plusSeconds(100),
                "anna",
                kind,
                new Target.OfAlert(seen.id(), Optional.of(SeenFinding.of(seen))),
                kind == ActionKind.NOTE ? Optional.of("note " + id) : Optional.empty(),
                kind == ActionKind.ASSIGN ? Optional.of("ben " + id) : Optional.empty(),
                mute ? Optional.of(NOON.plusSeconds(7200)) : Optional.empty(),
                mute ? Optional.of("known") : kind == ActionKind.RESOLVE ? Optional.of("CORRECTED") : Optional.empty(),
                Optional.empty());
    }

    static AlertAction hide(String id, Map<String, String> filter) {
        return new AlertAction(
                id,
                NOON,
                "anna",
                ActionKind.MUTE_FILTER,
                new Target.OfFilter(MuteFilter.of(filter)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(NOON.plusSeconds(3600)),
                Optional.of("known"),
                Optional.empty());
    }

    static AlertAction show(String id, String muteId) {
        return new AlertAction(
                id,
                NOON.plusSeconds(600),
                "ben",
                ActionKind.UNMUTE_FILTER,
                new Target.OfMute(muteId),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
