package dev.crosswire.core.comparison.text;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.Evidence;
import dev.crosswire.core.claim.Part;
import dev.crosswire.core.claim.Populations;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sums of parts that a text states together: 22 children and six teachers are 28 people. */
final class Sums {

    private static final String ANYBODY = "people";

    private Sums() {}

    /** A claim of the sum for each group of disjoint parts of one type. */
    static List<ClaimInContext> of(List<ClaimInContext> claims, Populations populations) {
        Map<String, List<ClaimInContext>> groups = new LinkedHashMap<>();
        for (ClaimInContext claim : claims) {
            claim.claim()
                    .part()
                    // "11, among them four women and four children": eight are no count of all
                    .filter(part -> part.whole().isEmpty())
                    .map(Part::group)
                    .filter(group -> !group.isEmpty() && isCount(claim.claim(), populations))
                    .ifPresent(group -> groups.computeIfAbsent(
                                    group + claim.claim().type(), key -> new ArrayList<>())
                            .add(claim));
        }
        return groups.values().stream()
                .filter(parts -> parts.size() > 1 && areDisjoint(parts, populations))
                .flatMap(parts -> parts.stream().reduce(Sums::plus).stream())
                .toList();
    }

    private static boolean isCount(Claim claim, Populations populations) {
        boolean person = claim.population().equals(ANYBODY) || populations.isPart(claim.population(), ANYBODY);
        return person
                && claim.content() instanceof Content.Figure(Quantity quantity)
                && quantity.unit().equals(Unit.COUNT);
    }

    /** "22 children and six girls" would count the girls twice. */
    private static boolean areDisjoint(List<ClaimInContext> parts, Populations populations) {
        for (int i = 0; i < parts.size(); i++) {
            for (int j = 0; j < parts.size(); j++) {
                String one = parts.get(i).claim().population();
                String other = parts.get(j).claim().population();
                if (i != j && (one.equals(other) || populations.isPart(one, other))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static ClaimInContext plus(ClaimInContext a, ClaimInContext b) {
        if (!(a.claim().content() instanceof Content.Figure(Quantity one))
                || !(b.claim().content() instanceof Content.Figure(Quantity other))
                || !a.claim().evidence().sentence().equals(b.claim().evidence().sentence())) {
            return a;
        }
        Evidence first = a.claim().evidence();
        Evidence second = b.claim().evidence();
        int start = Math.min(first.start(), second.start());
        int end = Math.max(first.end(), second.end());
        Quantity sum = one.plus(other, ANYBODY, first.sentence().substring(start, end));
        Evidence words = new Evidence(
                first.before(),
                first.sentence(),
                first.after(),
                start,
                end,
                first.extractor(),
                Math.min(first.confidence(), second.confidence()));
        Claim claim = a.claim();
        return new ClaimInContext(claim.adding(sum, ANYBODY, Optional.empty(), words), a.context(), a.cited());
    }
}
