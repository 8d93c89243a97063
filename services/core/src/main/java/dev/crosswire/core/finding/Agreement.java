package dev.crosswire.core.finding;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.comparison.ComparisonSettings;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Claims that say the same, before they are printed as a {@link Cluster}.
 *
 * @param example claim whose words stand for all
 * @param said what the example says
 * @param claims one of each article and authority, oldest first: a paragraph that is printed twice counts once
 * @param reports in how many articles
 */
record Agreement(Claim example, Said said, List<Claim> claims, Origins origins, int reports) {

    private static final int MOST_WITNESSES_BY_ORIGIN = 3;

    private record Utterance(String source, String articleId, String authority) {}

    static Agreement of(Said said, Claim example, Collection<Claim> all, ComparisonSettings settings) {
        Map<Utterance, Claim> once = new LinkedHashMap<>();
        for (Claim claim : all) {
            Utterance utterance = new Utterance(
                    claim.source(),
                    claim.article().id(),
                    claim.attribution().authority().orElse(""));
            once.merge(utterance, claim, Agreement::surer);
        }
        List<Claim> claims =
                once.values().stream().sorted(Standing.OLDEST_FIRST).toList();
        int reports = (int) once.keySet().stream()
                .map(utterance -> new Utterance(utterance.source(), utterance.articleId(), ""))
                .distinct()
                .count();
        return new Agreement(example, said, claims, Origins.of(claims, settings), reports);
    }

    private static Claim surer(Claim a, Claim b) {
        int order = Double.compare(a.evidence().confidence(), b.evidence().confidence());
        return order > 0 || (order == 0 && a.id().compareTo(b.id()) <= 0) ? a : b;
    }

    /** How sure the extractor is of the surest of the claims, 0 to 1. */
    double confidence() {
        return claims.stream()
                .mapToDouble(claim -> claim.evidence().confidence())
                .max()
                .orElse(0);
    }

    /**
     * The few claims that decide how the whole stands to others: the first of several origins, and the first and last in
     * either time, since what can differ within an agreement is only who speaks and when.
     */
    Set<Claim> witnesses() {
        Comparator<Claim> published = Comparator.<Claim, java.time.Instant>comparing(
                        claim -> claim.times().published())
                .thenComparing(Standing.OLDEST_FIRST);
        Set<Claim> witnesses = new LinkedHashSet<>();
        origins.groups().stream()
                .limit(MOST_WITNESSES_BY_ORIGIN)
                .map(List::getFirst)
                .forEach(witnesses::add);
        witnesses.add(claims.getFirst());
        witnesses.add(claims.getLast());
        claims.stream().min(published).ifPresent(witnesses::add);
        claims.stream().max(published).ifPresent(witnesses::add);
        return witnesses;
    }
}
