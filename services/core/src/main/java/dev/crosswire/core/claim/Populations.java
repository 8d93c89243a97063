package dev.crosswire.core.claim;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which population is a part of which: people ⊃ civilians ⊃ children. A lattice given as data; a population that is not
 * listed is a part of nothing and has no parts.
 *
 * @param wider population to all wider ones; what is given of the next wider ones is followed to the widest
 */
public record Populations(Map<String, Set<String>> wider) {

    /** No population is a part of another. */
    public static final Populations NONE = new Populations(Map.of());

    /**
     * Follows each population to the widest.
     *
     * @throws IllegalArgumentException if a population would be a part of itself
     */
    public Populations {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        for (String population : wider.keySet()) {
            Set<String> above = above(population, wider);
            if (above.contains(population)) {
                throw new IllegalArgumentException("the population " + population + " is a part of itself");
            }
            all.put(population, Set.copyOf(above));
        }
        wider = Map.copyOf(all);
    }

    /** Whether everyone of {@code part} is of {@code whole}, which is wider. */
    public boolean isPart(String part, String whole) {
        return wider.getOrDefault(part, Set.of()).contains(whole);
    }

    private static Set<String> above(String population, Map<String, Set<String>> parents) {
        Set<String> found = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(parents.getOrDefault(population, Set.of()));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (found.add(next)) {
                open.addAll(parents.getOrDefault(next, Set.of()));
            }
        }
        return found;
    }
}
