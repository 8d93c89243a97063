package dev.crosswire.core.subject;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How much the company that a claim and an event keep, the salient entities and words of their articles, speaks for one
 * event. The measure is the logarithm of a likelihood ratio (the weight of evidence of I. J. Good, 1950): an item that
 * both keep counts by how rarely it is met in other events of the family, one that only the claim keeps counts a little
 * against. What one report alone brought into an event hardly counts, and does not dilute what all have in common either.
 */
final class Company {

    /** What an item that only one of them keeps counts against one event. */
    private static final double MISSED = 0.12;

    private Company() {}

    /**
     * An item of the claim.
     *
     * @param evidence that it is where an event keeps the same
     * @param most the most that it can be, whatever word for it an event keeps; 0 where none keeps any
     */
    record Kept(NamedItem item, double evidence, double most) {}

    /** A claim's company by bare name. */
    record Asked(Map<String, Kept> byName, int size) {

        static Asked of(Set<String> company, Commonness commonness) {
            Map<String, Kept> byName = new HashMap<>(company.size() * 2);
            for (String text : company) {
                NamedItem item = NamedItem.of(text);
                @Nullable Kept other = byName.get(item.bare());
                NamedItem telling = other == null ? item : commonness.telling(other.item(), item);
                byName.put(item.bare(), commonness.asked(telling));
            }
            return new Asked(byName, company.size());
        }
    }

    /** The evidence for one event, in natural logarithms; 0 where one of them keeps no company. */
    static double evidence(Asked claim, KnownSubject subject, Commonness commonness) {
        CompanyCounts counts = subject.company();
        double evidence = 0;
        double shared = 0;
        for (int i = 0; i < counts.size(); i++) {
            NamedItem theirs = subject.item(i);
            @Nullable Kept mine = claim.byName().get(theirs.bare());
            if (mine != null) {
                double weight = weight(subject.active(), counts.count(i));
                evidence += weight * commonness.evidenceOf(mine, theirs);
                shared += weight;
            }
        }
        // A short report can meet a long one: only as much can be missed as the one that keeps less has left.
        double missed = Math.max(0, Math.min(claim.size(), subject.kept()) - shared);
        return evidence - missed * MISSED;
    }

    /** Whether both keep a name of a person, a body or a place within a country. */
    static boolean shareAName(Set<String> claim, ActiveSubject subject) {
        return claim.stream().filter(item -> CompanyItem.of(item).isName()).anyMatch(subject.company()::containsKey);
    }

    /** √(share of the event's claims that keep the item). */
    static double weight(ActiveSubject subject, int count) {
        return Math.sqrt(Math.min(1, (double) count / Math.max(1, subject.claims())));
    }

    /** The subject's company with the claim's; the most frequent stay, then the first by name. */
    static Map<String, Integer> joined(Map<String, Integer> company, Set<String> claim, int most) {
        Map<String, Integer> counts = new TreeMap<>(company);
        claim.forEach(item -> counts.merge(item, 1, Integer::sum));
        if (counts.size() <= most) {
            return counts;
        }
        List<Map.Entry<String, Integer>> byFrequency = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .toList();
        Map<String, Integer> kept = new TreeMap<>();
        byFrequency.forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        return kept;
    }
}
