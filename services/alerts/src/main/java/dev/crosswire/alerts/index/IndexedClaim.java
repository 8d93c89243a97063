package dev.crosswire.alerts.index;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.subject.Subject;

/**
 * A claim on its subject, with what became of it.
 *
 * @param superseded its outlet edited the article, which no longer makes the claim
 * @param withdrawn its outlet took the whole article back
 */
public record IndexedClaim(Subject subject, Claim claim, boolean superseded, boolean withdrawn) {

    /** What names it: a claim may have been placed on more than one subject. */
    public String key() {
        return keyOf(subject.key(), claim.id());
    }

    static String keyOf(String subject, String claim) {
        return claim + "|" + subject;
    }
}
