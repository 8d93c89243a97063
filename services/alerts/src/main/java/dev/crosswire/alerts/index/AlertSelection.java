package dev.crosswire.alerts.index;

import dev.crosswire.core.alert.Alert;
import dev.crosswire.core.finding.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds what a query asks for among given alerts. A facet counts the alerts that pass all filters but its own, so that
 * it says what each other choice would show.
 */
final class AlertSelection {

    /** So many values of one facet are listed, the most frequent ones. */
    static final int MOST_FACET_VALUES = 200;

    private final AlertQuery query;
    private final Map<Facet, TreeMap<String, Integer>> counts = new EnumMap<>(Facet.class);
    // The worst of those kept is on top, so that it can give way to a better one.
    private final PriorityQueue<Ranked> best = new PriorityQueue<>(
            Comparator.<Ranked, PageKey>comparing(Ranked::key).reversed());
    private int total;
    private int afterCursor;

    private AlertSelection(AlertQuery query) {
        this.query = query;
        for (Facet facet : Facet.values()) {
            counts.put(facet, new TreeMap<>());
        }
    }

    /** An alert with what a search looks at. */
    record Candidate(IndexedAlert entry, String text, Set<String> sources, Set<String> foldedSources) {

        static Candidate of(IndexedAlert entry, String text) {
            Set<String> sources = SearchText.claims(entry.alert().finding())
                    .map(claim -> claim.source())
                    .collect(Collectors.toUnmodifiableSet());
            return new Candidate(entry, text, sources, folded(sources));
        }

        Finding finding() {
            return entry.alert().finding();
        }
    }

    private record Ranked(PageKey key, Alert alert) {}

    static AlertPage of(AlertQuery query, Iterable<Candidate> candidates, IndexPosition position) {
        AlertSelection selection = new AlertSelection(query);
        candidates.forEach(selection::look);
        return selection.page(position);
    }

    private void look(Candidate candidate) {
        Finding finding = candidate.finding();
        if (!matchesOutsideFacets(candidate)) {
            return;
        }
        Optional<Facet> onlyFailure = Optional.empty();
        for (Facet facet : Facet.values()) {
            if (!matches(facet, candidate)) {
                if (onlyFailure.isPresent()) {
                    return;
                }
                onlyFailure = Optional.of(facet);
            }
        }
        if (onlyFailure.isPresent()) {
            count(onlyFailure.get(), candidate);
            return;
        }
        for (Facet facet : Facet.values()) {
            count(facet, candidate);
        }
        total++;
        PageKey key = query.sort().keyOf(finding);
        if (query.after().isEmpty() || key.compareTo(query.after().get()) > 0) {
            afterCursor++;
            best.add(new Ranked(key, candidate.entry().alert()));
            if (best.size() > query.limit()) {
                best.remove();
            }
        }
    }

    private boolean matchesOutsideFacets(Candidate candidate) {
        return among(query.statuses(), candidate.entry().alert().human().status())
                && query.since()
                        .map(since -> !candidate.finding().updatedAt().isBefore(since))
                        .orElse(true)
                && query.words().stream().allMatch(candidate.text()::contains);
    }

    private boolean matches(Facet facet, Candidate candidate) {
        Finding finding = candidate.finding();
        return switch (facet) {
            case KIND -> among(query.kinds(), finding.kind());
            case STATE -> among(query.states(), finding.state());
            case SEVERITY -> among(query.severities(), finding.severity());
            case SOURCE -> anyAmong(query.sources(), candidate.foldedSources());
            case DESK -> anyAmong(query.desks(), folded(finding.desks()));
            case TYPE -> among(query.types(), finding.subject().type().toLowerCase(Locale.ROOT));
        };
    }

    private void count(Facet facet, Candidate candidate) {
        TreeMap<String, Integer> counted = counts.getOrDefault(facet, new TreeMap<>());
        for (String value : facet.valuesOf(candidate.finding(), candidate.sources())) {
            counted.merge(value, 1, Integer::sum);
        }
    }

    private AlertPage page(IndexPosition position) {
        List<Ranked> ranked = new ArrayList<>(best);
        ranked.sort(Comparator.comparing(Ranked::key));
        Optional<PageKey> next =
                afterCursor > ranked.size() ? Optional.of(ranked.getLast().key()) : Optional.empty();
        Map<Facet, Map<String, Integer>> facets = new EnumMap<>(Facet.class);
        counts.forEach((facet, counted) -> facets.put(facet, mostFrequentFirst(counted)));
        return new AlertPage(ranked.stream().map(Ranked::alert).toList(), facets, total, next, position);
    }

    private static Map<String, Integer> mostFrequentFirst(Map<String, Integer> counted) {
        Map<String, Integer> ordered = new LinkedHashMap<>();
        counted.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_FACET_VALUES)
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    private static <T> boolean among(Set<T> wanted, T value) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    private static boolean anyAmong(Set<String> wanted, Set<String> values) {
        return wanted.isEmpty() || values.stream().anyMatch(wanted::contains);
    }

    private static Set<String> folded(Iterable<String> values) {
        Set<String> folded = new java.util.HashSet<>();
        values.forEach(value -> folded.add(value.toLowerCase(Locale.ROOT)));
        return folded;
    }
}
