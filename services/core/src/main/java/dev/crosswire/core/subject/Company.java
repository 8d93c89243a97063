package dev.crosswire.core.subject;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How alike the company is that a claim and an event keep: the salient entities and words of their articles. The measure
 * is an overlap coefficient, so that a short report can meet a long one: the weight of what both share ÷ the smaller of
 * both weights. An item of the claim weighs 1; one of the subject √(share of its claims that keep it), so that what one
 * report alone brought in hardly counts, and does not dilute what all have in common either.
 */
final class Company {

    private Company() {}

    /** How many items both keep. */
    static int shared(Set<String> claim, ActiveSubject subject) {
        return (int) claim.stream().filter(subject.company()::containsKey).count();
    }

    /** The overlap, 0 to 1; 0 where one of them keeps no company. */
    static double overlap(Set<String> claim, ActiveSubject subject) {
        double both = claim.stream().mapToDouble(item -> weight(subject, item)).sum();
        double all = subject.company().keySet().stream()
                .mapToDouble(item -> weight(subject, item))
                .sum();
        double smaller = Math.min(claim.size(), all);
        return smaller == 0 ? 0 : both / smaller;
    }

    private static double weight(ActiveSubject subject, String item) {
        int count = subject.company().getOrDefault(item, 0);
        return Math.sqrt(Math.min(1, (double) count / Math.max(1, subject.claims())));
    }

    /** The subject's company with the claim's; the most frequent stay, then the first by name. */
    static Map<String, Integer> joined(Map<String, Integer> company, Set<String> claim, int most) {
        Map<String, Integer> counts = new HashMap<>(company);
        claim.forEach(item -> counts.merge(item, 1, Integer::sum));
        if (counts.size() <= most) {
            return counts;
        }
        List<Map.Entry<String, Integer>> byFrequency = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .toList();
        Map<String, Integer> kept = new HashMap<>();
        byFrequency.forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        return kept;
    }
}
