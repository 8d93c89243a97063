package dev.crosswire.core.finding;

import dev.crosswire.core.claim.Place;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The places that the claims of one strand name. They are one place, named more or less closely, where each lies within
 * the next and no article tells two of them apart: one outlet's "in Syria" is the other's "in Aleppo". An article that
 * gives both a city's and its province's figure makes two.
 */
final class Places {

    private final TreeSet<String> all = new TreeSet<>();
    private final Map<String, TreeSet<String>> byArticle = new HashMap<>();

    void add(String article, String place) {
        all.add(place);
        byArticle.computeIfAbsent(article, key -> new TreeSet<>()).add(place);
    }

    /** The place by which a claim is told from others of its strand; empty where there is only one. */
    Optional<String> toldApart(String place) {
        return areOne() ? Optional.empty() : Optional.of(fullest(place));
    }

    private boolean areOne() {
        List<Place> places = all.stream().map(Place::new).toList();
        boolean nested = places.stream().allMatch(one -> places.stream().allMatch(one::meets));
        return nested
                && byArticle.values().stream()
                        .allMatch(named ->
                                named.stream().map(this::fullest).distinct().count() == 1);
    }

    /** The same place with its country, where some claim knows that. */
    private String fullest(String place) {
        Place named = new Place(place);
        return all.stream()
                .filter(other -> new Place(other).isSame(named))
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()))
                .orElse(place);
    }
}
