package dev.crosswire.alerts.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of claims.
 *
 * @param sources how many claims each source would leave, with all filters but that of the source applied
 * @param types the same of claim types
 * @param total how many claims match, over all pages
 * @param next end of this page, if there are more
 */
public record ClaimPage(
        List<IndexedClaim> claims,
        Map<String, Integer> sources,
        Map<String, Integer> types,
        int total,
        Optional<ClaimQuery.ClaimKey> next) {

    /** Copies the list. */
    public ClaimPage {
        claims = List.copyOf(claims);
    }
}
