package dev.crosswire.alerts.index;

import dev.crosswire.core.alert.Alert;
import dev.crosswire.core.finding.Finding;
import java.util.Set;
import java.util.stream.Collectors;

/** A dimension that alerts are counted by. */
public enum Facet {
    KIND,
    /** What the stream says of it. */
    STATE,
    /** Where people are with it. */
    STATUS,
    SEVERITY,
    /** Outlets with a claim in the alert. */
    SOURCE,
    DESK,
    /** Claim type of the subject. */
    TYPE;

    Set<String> valuesOf(Alert alert) {
        Finding finding = alert.finding();
        return switch (this) {
            case KIND -> Set.of(finding.kind().name());
            case STATE -> Set.of(finding.state().name());
            case STATUS -> Set.of(alert.human().status().name());
            case SEVERITY -> Set.of(finding.severity().name());
            case SOURCE ->
                SearchText.claims(finding).map(claim -> claim.source()).collect(Collectors.toUnmodifiableSet());
            case DESK -> Set.copyOf(finding.desks());
            case TYPE -> Set.of(finding.subject().type());
        };
    }
}
