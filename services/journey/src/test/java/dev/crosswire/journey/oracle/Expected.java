package dev.crosswire.journey.oracle;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.Gap;
import dev.crosswire.core.finding.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A finding as it must be, but for its id, version and times and for how it is worded.
 *
 * @param strand as a finding names it
 * @param groups leading first, the steps of a revision oldest first
 * @param beside what is compatible with a group and counts for none
 * @param rules the rules that may give its reason
 */
record Expected(
        FindingKind kind,
        String strand,
        Severity severity,
        boolean withinOneSource,
        List<Group> groups,
        List<Claim> beside,
        Optional<Gap> gap,
        Set<String> rules) {

    /** With subject and kind it names the finding. */
    record Key(FindingKind kind, String strand) {}

    Key key() {
        return new Key(kind, strand);
    }
}
