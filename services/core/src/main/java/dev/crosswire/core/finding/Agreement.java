package dev.crosswire.core.finding;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.comparison.ComparisonSettings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
 * @param witnesses the few claims that decide how the whole stands to others: the first of several origins, and the first
 *     and last in either time, since what can differ within an agreement is only who speaks and when
 */
record Agreement(Claim example, Said said, List<Claim> claims, Origins origins, int reports, List<Claim> witnesses) {

    private static final int MOST_WITNESSES_BY_ORIGIN = 3;

    private static final Comparator<Claim> PUBLISHED = Comparator.<Claim, java.time.Instant>comparing(
                    claim -> claim.times().published())
            .thenComparing(Standing.OLDEST_FIRST);

    private record Report(String source, String articleId) {}

    private record Utterance(String source, String articleId, String authority) {}

    static Agreement of(Said said, Claim example, Collection<Claim> all, ComparisonSettings settings) {
        List<Claim> claims = once(all);
        claims.sort(Standing.OLDEST_FIRST);
        Set<Report> reports = HashSet.newHashSet(claims.size());
        claims.forEach(
                claim -> reports.add(new Report(claim.source(), claim.article().id())));
        Origins origins = Origins.of(claims, settings);
        return new Agreement(example, said, claims, origins, reports.size(), witnesses(claims, origins));
    }

    private static List<Claim> once(Collection<Claim> all) {
        if (all.size() == 1) {
            return new ArrayList<>(all);
        }
        Map<Utterance, Claim> once = LinkedHashMap.newLinkedHashMap(all.size());
        for (Claim claim : all) {
            Utterance utterance = new Utterance(
                    claim.source(),
                    claim.article().id(),
                    claim.attribution().authority().orElse(""));
            once.merge(utterance, claim, Agreement::surer);
        }
        return new ArrayList<>(once.values());
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

    private static List<Claim> witnesses(List<Claim> claims, Origins origins) {
        List<Claim> witnesses = new ArrayList<>();
        List<List<Claim>> groups = origins.groups();
        for (int i = 0; i < Math.min(groups.size(), MOST_WITNESSES_BY_ORIGIN); i++) {
            addOnce(groups.get(i).getFirst(), witnesses);
        }
        Claim first = claims.getFirst();
        Claim last = first;
        for (Claim claim : claims) {
            first = PUBLISHED.compare(claim, first) < 0 ? claim : first;
            last = PUBLISHED.compare(claim, last) >= 0 ? claim : last;
        }
        addOnce(claims.getFirst(), witnesses);
        addOnce(claims.getLast(), witnesses);
        addOnce(first, witnesses);
        addOnce(last, witnesses);
        return List.copyOf(witnesses);
    }

    /** The very same claim: each has its id for itself, and to compare two of them word by word takes long. */
    @SuppressWarnings("ReferenceEquality")
    private static void addOnce(Claim claim, List<Claim> witnesses) {
        for (Claim other : witnesses) {
            if (other == claim) {
                return;
            }
        }
        witnesses.add(claim);
    }
}
