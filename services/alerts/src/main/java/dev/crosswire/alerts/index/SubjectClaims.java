package dev.crosswire.alerts.index;

import java.util.List;

/**
 * The claims of one subject.
 *
 * @param claims latest published first
 * @param total how many there are, of which some may be left out
 */
public record SubjectClaims(List<IndexedClaim> claims, int total) {

    /** Copies the list. */
    public SubjectClaims {
        claims = List.copyOf(claims);
    }
}
