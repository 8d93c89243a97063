package dev.crosswire.core.finding;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.comparison.Comparison;
import dev.crosswire.core.subject.Subject;
import java.util.Collection;
import java.util.List;

/** What the claims of one subject say together: a pure function of the set of claims, whatever their order. */
public final class Findings {

    public Findings(ClaimTypes types, Comparison comparison, FindingSettings settings, SubjectLabels labels) {}

    /**
     * Everything that the claims amount to.
     *
     * @param claims every claim placed on the subject that is not withdrawn, and those that an edit superseded; of a claim
     *     that several article versions make, the newest
     */
    public List<FindingContent> of(Subject subject, Collection<Claim> claims) {
        return List.of();
    }
}
