package dev.crosswire.alerts.index;

import dev.crosswire.core.finding.FindingState;
import dev.crosswire.core.finding.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the indexes hold, counted.
 *
 * @param alerts alerts that are kept
 * @param open those that the stream holds open
 * @param openByKind by name of the kind; kinds without any are left out
 * @param openHigh open ones of high severity
 * @param claims claims that are kept
 * @param claimsLastHour those that were taken in during the last hour
 * @param sourcesLastHour outlets that they came from
 */
public record IndexStats(
        int alerts,
        int open,
        Map<String, Integer> openByKind,
        int openHigh,
        int claims,
        int claimsLastHour,
        int sourcesLastHour) {

    private static final Duration HOUR = Duration.ofHours(1);

    /** Counts as of now. */
    public static IndexStats of(AlertIndex alerts, ClaimIndex claims, Instant now) {
        AlertPage open = alerts.search(new AlertQuery(
                AlertFilter.builder().states(Set.of(FindingState.OPEN)).build(), Sort.UPDATED, 1, Optional.empty()));
        Instant hourAgo = now.minus(HOUR);
        Map<String, SourceActivity> activity = claims.activity(hourAgo);
        return new IndexStats(
                alerts.size(),
                open.total(),
                open.facets().getOrDefault(Facet.KIND, Map.of()),
                open.facets().getOrDefault(Facet.SEVERITY, Map.of()).getOrDefault(Severity.HIGH.name(), 0),
                claims.size(),
                activity.values().stream().mapToInt(SourceActivity::recent).sum(),
                (int) activity.values().stream().filter(it -> it.recent() > 0).count());
    }
}
