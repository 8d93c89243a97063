package dev.crosswire.extraction;

import dev.crosswire.extraction.catalogue.Catalogue;
import dev.crosswire.extraction.catalogue.CatalogueEntry;
import dev.crosswire.extraction.catalogue.PeopleWords;
import dev.crosswire.extraction.catalogue.Relation;
import dev.crosswire.extraction.text.Lemmas;
import dev.crosswire.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The catalogue's types by the words that show them, so that a number is tried only against those. Immutable. */
final class TypeIndex {

    /** Stands in an entry's nouns for everything that names people. */
    static final String ANY_PERSON = "people";

    /** An entry with its conditions ready to look up. */
    record Listed(CatalogueEntry entry, Set<String> nouns, Lemmas with, Lemmas beside, Lemmas unless) {

        private Listed(CatalogueEntry entry) {
            this(
                    entry,
                    new LinkedHashSet<>(entry.nouns()),
                    new Lemmas(entry.with()),
                    new Lemmas(entry.beside()),
                    new Lemmas(entry.unless()));
        }
    }

    private final Map<Relation, Lemmas> words = new EnumMap<>(Relation.class);
    private final Map<Relation, Map<String, List<Listed>>> types = new EnumMap<>(Relation.class);
    private final Lemmas nouns;
    private final Lemmas modifiers;
    private final PeopleWords people;

    TypeIndex(Catalogue catalogue) {
        this.people = catalogue.people();
        Set<String> allNouns = new LinkedHashSet<>(people.nouns());
        for (CatalogueEntry entry : catalogue.entries()) {
            Listed listed = new Listed(entry);
            allNouns.addAll(entry.nouns());
            allNouns.addAll(entry.counts());
            for (Relation relation : Relation.values()) {
                for (String word : entry.words(relation)) {
                    types.computeIfAbsent(relation, first -> new HashMap<>())
                            .computeIfAbsent(word, first -> new ArrayList<>())
                            .add(listed);
                }
            }
        }
        for (Relation relation : Relation.values()) {
            words.put(
                    relation, new Lemmas(types.getOrDefault(relation, Map.of()).keySet()));
        }
        this.nouns = new Lemmas(allNouns);
        this.modifiers = new Lemmas(people.modifiers());
    }

    /** All words that show some type in the relation. */
    Lemmas words(Relation relation) {
        return words.getOrDefault(relation, Lemmas.of());
    }

    /** The types that the word shows, in the order of the catalogue. */
    List<Listed> types(Relation relation, String word) {
        return types.getOrDefault(relation, Map.of()).getOrDefault(word, List.of());
    }

    /** The noun that some type counts and that starts at the token, as a noun and not as a verb ("fired", "striking"). */
    Optional<String> noun(Sentence sentence, int at) {
        return nouns.at(sentence, at)
                .filter(noun -> isNoun(noun, sentence.token(at).lower()));
    }

    /** The name of a figure that starts at the token ("crowd", not "crowded"). */
    Optional<String> level(Sentence sentence, int at) {
        return words(Relation.LEVEL)
                .at(sentence, at)
                .filter(noun -> isNoun(noun, sentence.token(at).lower()));
    }

    private static boolean isNoun(String lemma, String word) {
        return lemma.startsWith(word) || word.endsWith("s") || word.endsWith("en") || word.equals("people");
    }

    /** Every word that narrows a group of people. */
    Lemmas modifiers() {
        return modifiers;
    }

    PeopleWords people() {
        return people;
    }
}
