package dev.crosswire.extraction.catalogue;

import dev.crosswire.core.claim.Populations;
import dev.crosswire.extraction.entries.EntryFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The groups of people that are told apart, and which is a part of which. Immutable. */
public final class PeopleWords {

    /** The group that all others are within. */
    public static final String EVERYBODY = "people";

    private final Map<String, Population> byId = new LinkedHashMap<>();
    private final Map<String, String> byNoun = new HashMap<>();
    private final Map<String, List<String>> byModifier = new HashMap<>();
    private final Map<String, Set<String>> ancestors = new HashMap<>();

    private PeopleWords(List<Population> populations) {
        for (Population population : populations) {
            if (byId.put(population.id(), population) != null) {
                throw new IllegalStateException("the population " + population.id() + " is listed twice");
            }
            population.nouns().forEach(noun -> byNoun.putIfAbsent(noun, population.id()));
            population
                    .modifiers()
                    .forEach(word -> byModifier
                            .computeIfAbsent(word, first -> new ArrayList<>())
                            .add(population.id()));
        }
        for (Population population : populations) {
            ancestors.put(population.id(), above(population));
        }
    }

    private Set<String> above(Population population) {
        Set<String> above = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(population.within());
        while (!open.isEmpty()) {
            String next = open.removeFirst();
            Population parent = byId.get(next);
            if (parent == null) {
                throw new IllegalStateException(
                        "the population " + population.id() + " is within \"" + next + "\", which is not listed");
            }
            if (above.add(next)) {
                open.addAll(parent.within());
            }
        }
        if (above.contains(population.id())) {
            throw new IllegalStateException("the population " + population.id() + " is within itself");
        }
        return above;
    }

    /** The groups that ship with the program. */
    public static PeopleWords load() {
        return new PeopleWords(EntryFile.builtIn(PeopleWords.class, "populations.yaml", Population.class));
    }

    /** Which group lies within which, for the rules that compare claims. */
    public Populations lattice() {
        Map<String, Set<String>> parents = new LinkedHashMap<>();
        byId.forEach((id, population) -> parents.put(id, Set.copyOf(population.within())));
        return new Populations(parents);
    }

    /** Every noun that names members of a group. */
    public Set<String> nouns() {
        return Set.copyOf(byNoun.keySet());
    }

    /** Every word that narrows a group. */
    public Set<String> modifiers() {
        return Set.copyOf(byModifier.keySet());
    }

    /** The group whose members the lemma names. */
    public Optional<String> of(String noun) {
        return Optional.ofNullable(byNoun.get(noun));
    }

    /** The part of the group that a word before its noun picks out; the group itself where the word picks none. */
    public String narrowed(String population, String modifier) {
        for (String narrower : byModifier.getOrDefault(modifier, List.of())) {
            if (isWithin(narrower, population)) {
                return narrower;
            }
        }
        return population;
    }

    /** Whether every member of the first group is one of the second: each group is within itself. */
    public boolean isWithin(String part, String whole) {
        return part.equals(whole) || ancestors.getOrDefault(part, Set.of()).contains(whole);
    }
}
