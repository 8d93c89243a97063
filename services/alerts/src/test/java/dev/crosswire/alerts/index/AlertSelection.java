package dev.crosswire.alerts.index;

import dev.crosswire.core.alert.Alert;
import dev.crosswire.core.alert.AlertWords;
import dev.crosswire.core.alert.Mutes;
import dev.crosswire.core.finding.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds what a query asks for among given alerts. A facet counts the alerts that pass all filters but its own, so that
 * it says what each other choice would show.
 */
final class AlertSelection {

    /** So many values of one facet are listed, the most frequent ones. */
    static final int MOST_FACET_VALUES = 200;

    private final AlertQuery query;
    private final AlertFilter filter;
    private final Mutes mutes;
    private final Instant now;
    private final Map<Facet, TreeMap<String, Integer>> counts = new EnumMap<>(Facet.class);
    // The worst of those kept is on top, so that it can give way to a better one.
    private final PriorityQueue<Ranked> best = new PriorityQueue<>(
            Comparator.<Ranked, PageKey>comparing(Ranked::key).reversed());
    private int total;
    private int afterCursor;

    private AlertSelection(AlertQuery query, Mutes mutes, Instant now) {
        this.query = query;
        this.filter = query.filter();
        this.mutes = mutes;
        this.now = now;
        for (Facet facet : Facet.values()) {
            counts.put(facet, new TreeMap<>());
        }
    }

    /** An alert with what a search looks at. */
    record Candidate(IndexedAlert entry, NavigableSet<String> words, Set<String> sources) {

        static Candidate of(IndexedAlert entry) {
            Finding finding = entry.alert().finding();
            return new Candidate(entry, AlertWords.of(finding), folded(Facet.SOURCE.valuesOf(entry.alert())));
        }

        Alert alert() {
            return entry.alert();
        }

        Finding finding() {
            return entry.alert().finding();
        }
    }

    private record Ranked(PageKey key, Alert alert) {}

    static AlertPage of(
            AlertQuery query, Iterable<Candidate> candidates, Mutes mutes, Instant now, IndexPosition position) {
        AlertSelection selection = new AlertSelection(query, mutes, now);
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
        Finding finding = candidate.finding();
        return filter.since().map(since -> !finding.updatedAt().isBefore(since)).orElse(true)
                && filter.subject().map(finding.subject().key()::equals).orElse(true)
                && anyAmong(
                        filter.assignees(),
                        folded(candidate.alert().human().assignee().stream().toList()))
                && candidate.sources().containsAll(filter.allSources())
                && AlertWords.match(filter.words(), candidate.words())
                && switch (filter.muted()) {
                    case ALL -> true;
                    case TRUE -> isMuted(candidate);
                    case FALSE -> !isMuted(candidate);
                };
    }

    private boolean isMuted(Candidate candidate) {
        return candidate.alert().human().isMutedAt(now)
                || mutes.hiding(candidate.finding(), now).isPresent();
    }

    private boolean matches(Facet facet, Candidate candidate) {
        Finding finding = candidate.finding();
        return switch (facet) {
            case KIND -> among(filter.kinds(), finding.kind());
            case STATE -> among(filter.states(), finding.state());
            case STATUS -> among(filter.statuses(), candidate.alert().human().status());
            case SEVERITY -> among(filter.severities(), finding.severity());
            case SOURCE -> anyAmong(filter.sources(), candidate.sources());
            case DESK -> anyAmong(filter.desks(), folded(finding.desks()));
            case TYPE -> among(filter.types(), finding.subject().type().toLowerCase(Locale.ROOT));
        };
    }

    private void count(Facet facet, Candidate candidate) {
        TreeMap<String, Integer> counted = counts.getOrDefault(facet, new TreeMap<>());
        for (String value : facet.valuesOf(candidate.alert())) {
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
