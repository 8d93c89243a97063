package dev.crosswire.alerts.index;

import dev.crosswire.core.finding.Finding;
import java.util.Set;

/** A dimension that alerts are counted by. */
public enum Facet {
    KIND,
    STATE,
    SEVERITY,
    /** Outlets with a claim in the alert. */
    SOURCE,
    DESK,
    /** Claim type of the subject. */
    TYPE;

    Set<String> valuesOf(Finding finding, Set<String> sources) {
        return switch (this) {
            case KIND -> Set.of(finding.kind().name());
            case STATE -> Set.of(finding.state().name());
            case SEVERITY -> Set.of(finding.severity().name());
            case SOURCE -> sources;
            case DESK -> Set.copyOf(finding.desks());
            case TYPE -> Set.of(finding.subject().type());
        };
    }
}
