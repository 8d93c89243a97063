package dev.crosswire.core.finding;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.comparison.Comparison;
import dev.crosswire.core.comparison.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;

/**
 * The greedy clusters of a strand: take the value with the most origins, then the more precise, then the smaller; gather
 * what corroborates it; repeat on the rest. Equal values are grouped first, so that comparisons grow with the number of
 * different values.
 */
final class Agreements {

    /** Most origins first, then the more precise, then the smaller. */
    static final Comparator<Agreement> LEADING_FIRST = Comparator.<Agreement>comparingInt(
                    agreement -> agreement.origins().count())
            .reversed()
            .thenComparing(Agreement::said, Said.MOST_PRECISE_FIRST);

    private final Comparison comparison;
    private final int most;

    Agreements(Comparison comparison, int most) {
        this.comparison = comparison;
        this.most = most;
    }

    /** The agreements among the current claims of one strand, leading first, those with the most origins if many. */
    List<Agreement> among(List<Standing> standings) {
        // What is said alike is one object here, and the order of the groups is that of their values.
        IdentityHashMap<Said, List<Claim>> bySaid = new IdentityHashMap<>();
        for (Standing standing : standings) {
            if (standing.current()) {
                bySaid.computeIfAbsent(standing.said(), said -> new ArrayList<>())
                        .add(standing.claim());
            }
        }
        List<Agreement> rest = new ArrayList<>(bySaid.entrySet().stream()
                .map(group -> of(group.getKey(), group.getValue()))
                .sorted(LEADING_FIRST)
                .toList());
        List<Agreement> gathered = new ArrayList<>();
        while (!rest.isEmpty() && gathered.size() < most) {
            gathered.add(gather(rest.removeFirst(), rest));
        }
        return gathered.stream().sorted(LEADING_FIRST).toList();
    }

    /** Takes out of the rest what says the same as the leading one. */
    private Agreement gather(Agreement leading, List<Agreement> rest) {
        List<Claim> claims = new ArrayList<>(leading.claims());
        Iterator<Agreement> others = rest.iterator();
        while (others.hasNext()) {
            Agreement other = others.next();
            if (comparison.compare(leading.example(), other.example()) instanceof Verdict.Corroborate) {
                claims.addAll(other.claims());
                others.remove();
            }
        }
        return claims.size() == leading.claims().size()
                ? leading
                : Agreement.of(leading.said(), leading.example(), claims, comparison.settings());
    }

    private Agreement of(Said said, List<Claim> claims) {
        return Agreement.of(said, claims.getFirst(), claims, comparison.settings());
    }
}
