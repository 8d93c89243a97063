package dev.crosswire.extraction.catalogue;

import dev.crosswire.core.claim.Populations;
import dev.crosswire.extraction.entries.EntryException;
import dev.crosswire.extraction.entries.EntryFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
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

    private static final String BUILT_IN = "populations.yaml";

    private final Map<String, Population> byId = new LinkedHashMap<>();
    private final Map<String, String> byNoun = new LinkedHashMap<>();
    private final Map<String, List<String>> byModifier = new LinkedHashMap<>();
    private final Map<String, Set<String>> ancestors = new HashMap<>();

    private PeopleWords(String file, List<EntryFile.Entry<Population>> populations) throws EntryException {
        for (EntryFile.Entry<Population> entry : populations) {
            Population population = entry.value();
            if (byId.put(population.id(), population) != null) {
                throw new EntryException(file, entry.line(), "the population " + population.id() + " is listed twice");
            }
            for (String noun : population.nouns()) {
                String other = byNoun.putIfAbsent(noun, population.id());
                if (other != null) {
                    throw new EntryException(
                            file,
                            entry.line(),
                            "the noun \"" + noun + "\" belongs to the population " + other + " already");
                }
            }
            population
                    .modifiers()
                    .forEach(word -> byModifier
                            .computeIfAbsent(word, first -> new ArrayList<>())
                            .add(population.id()));
        }
        for (EntryFile.Entry<Population> entry : populations) {
            ancestors.put(entry.value().id(), above(file, entry));
        }
    }

    private Set<String> above(String file, EntryFile.Entry<Population> entry) throws EntryException {
        Population population = entry.value();
        Set<String> above = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(population.within());
        while (!open.isEmpty()) {
            String next = open.removeFirst();
            Population parent = byId.get(next);
            if (parent == null) {
                throw new EntryException(
                        file,
                        entry.line(),
                        "the population " + population.id() + " is within \"" + next + "\", which is not listed");
            }
            if (above.add(next)) {
                open.addAll(parent.within());
            }
        }
        if (above.contains(population.id())) {
            throw new EntryException(file, entry.line(), "the population " + population.id() + " is within itself");
        }
        return above;
    }

    /** The groups that ship with the program. */
    public static PeopleWords load() {
        try (InputStream in = PeopleWords.class.getResourceAsStream(BUILT_IN)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + BUILT_IN + " is missing from the program");
            }
            return read(BUILT_IN, in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + BUILT_IN, e);
        } catch (EntryException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** @throws EntryException if an entry is wrong, with file, line and reason */
    static PeopleWords read(String file, InputStream in) throws EntryException {
        return new PeopleWords(file, EntryFile.read(file, in, Population.class));
    }

    /** Which group lies within which, for the rules that compare claims. */
    public Populations lattice() {
        Map<String, Set<String>> parents = new LinkedHashMap<>();
        byId.forEach((id, population) -> parents.put(id, Set.copyOf(population.within())));
        return new Populations(parents);
    }

    /** How a sentence names the members of a group: "children", "government soldiers". */
    String plural(String population) {
        Population known = byId.get(population);
        String plural = known == null ? null : known.plural();
        return plural != null ? plural : Plurals.of(population.replace('-', ' '));
    }

    /** Every noun that names members of a group, in the order of the file: of two that share a form the first is read. */
    public Set<String> nouns() {
        return Collections.unmodifiableSet(byNoun.keySet());
    }

    /** Every word that narrows a group, in the order of the file. */
    public Set<String> modifiers() {
        return Collections.unmodifiableSet(byModifier.keySet());
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
