package dev.crosswire.core.subject;

import dev.crosswire.core.claim.Place;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much the company that a claim and an event keep, the salient entities and words of their articles, speaks for one
 * event. The measure is the logarithm of a likelihood ratio (the weight of evidence of I. J. Good, 1950): an item that
 * both keep counts by how rarely it is met in other events of the family, one that only the claim keeps counts a little
 * against. What one report alone brought into an event hardly counts, and does not dilute what all have in common either.
 */
final class Company {

    /** In how many reports of one event an item of one of them turns up again; outlets choose differently. */
    private static final double AGAIN = 0.2;

    /** How many events an observation of what is common must rest on before it outweighs what is usual. */
    private static final double PRIOR_EVENTS = 20;

    /** As many subjects of a family may well be of one event: its towns, its days, its populations. */
    private static final int OF_ONE_EVENT = 3;

    /** What an item that only one of them keeps counts against one event. */
    private static final double MISSED = 0.12;

    /** In how many claims of one event a place that is named is the same, and in how many of others. */
    private static final double SAME_PLACE = 0.6;

    private static final double USUAL_TOWN = 0.05;
    private static final double USUAL_COUNTRY = 0.35;

    private Company() {}

    /** In how many of a family's events each item is kept. */
    record Commonness(Map<String, Integer> events, Map<String, Integer> places, int of) {

        static final Commonness UNKNOWN = new Commonness(Map.of(), Map.of(), 0);

        static Commonness among(Collection<ActiveSubject> subjects) {
            Map<String, Integer> events = new HashMap<>();
            Map<String, Integer> places = new HashMap<>();
            for (ActiveSubject subject : subjects) {
                subject.company().keySet().forEach(item -> events.merge(item, 1, Integer::sum));
                subject.subject().place().ifPresent(place -> places.merge(place, 1, Integer::sum));
            }
            return new Commonness(events, places, subjects.size());
        }

        /** The part of the other events that keep the item. */
        double of(String item) {
            return share(events.getOrDefault(item, 0), CompanyItem.of(item).usual(), AGAIN);
        }

        /** The evidence of one place: a town where something happens every day tells little. */
        double evidenceOf(Place place) {
            double usual = place.id().indexOf('/') < 0 ? USUAL_COUNTRY : USUAL_TOWN;
            return Math.log(SAME_PLACE / share(places.getOrDefault(place.id(), 0), usual, SAME_PLACE));
        }

        private double share(int counted, double usual, double most) {
            int others = Math.max(0, counted - OF_ONE_EVENT);
            return Math.min(most, (others + PRIOR_EVENTS * usual) / (Math.max(0, of - OF_ONE_EVENT) + PRIOR_EVENTS));
        }

        /** Of two items of one name the one that tells more, but a word that every report uses is no name. */
        String telling(String a, String b) {
            if (CompanyItem.of(a) == CompanyItem.COMMON_WORD || CompanyItem.of(b) == CompanyItem.COMMON_WORD) {
                return CompanyItem.of(a) == CompanyItem.COMMON_WORD ? a : b;
            }
            int order = Double.compare(of(a), of(b));
            return order < 0 || (order == 0 && a.compareTo(b) <= 0) ? a : b;
        }
    }

    /** The evidence for one event, in natural logarithms; 0 where one of them keeps no company. */
    static double evidence(Set<String> claim, ActiveSubject subject, Commonness commonness) {
        Map<String, String> ofClaim = new HashMap<>();
        claim.forEach(item -> ofClaim.merge(CompanyItem.bare(item), item, commonness::telling));
        double evidence = 0;
        double shared = 0;
        double kept = 0;
        for (Map.Entry<String, Integer> entry : subject.company().entrySet()) {
            double weight = weight(subject, entry.getValue());
            kept += weight;
            String mine = ofClaim.get(CompanyItem.bare(entry.getKey()));
            if (mine != null) {
                String telling = commonness.telling(mine, entry.getKey());
                evidence += weight * Math.log(AGAIN / commonness.of(telling));
                shared += weight;
            }
        }
        // A short report can meet a long one: only as much can be missed as the one that keeps less has left.
        double missed = Math.max(0, Math.min(claim.size(), kept) - shared);
        return evidence - missed * MISSED;
    }

    /** Whether both keep a name of a person, a body or a place within a country. */
    static boolean shareAName(Set<String> claim, ActiveSubject subject) {
        return claim.stream().filter(item -> CompanyItem.of(item).isName()).anyMatch(subject.company()::containsKey);
    }

    /** √(share of the event's claims that keep the item). */
    private static double weight(ActiveSubject subject, int count) {
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
