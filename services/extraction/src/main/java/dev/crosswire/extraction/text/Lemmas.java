package dev.crosswire.extraction.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A set of lemmas, of one or several words, that is looked up by any of their forms. Immutable. */
public final class Lemmas {

    private record Phrase(List<String> rest, String lemma) {}

    private final Map<String, List<Phrase>> byFirstForm = new HashMap<>();

    /** The forms of each lemma's first word; the words after it are taken as they are, singular or plural. */
    public Lemmas(Iterable<String> lemmas) {
        for (String lemma : lemmas) {
            List<String> words = Arrays.asList(lemma.split(" "));
            Phrase phrase = new Phrase(List.copyOf(words.subList(1, words.size())), lemma);
            for (String form : Inflection.of(words.getFirst())) {
                byFirstForm.computeIfAbsent(form, first -> new ArrayList<>()).add(phrase);
            }
        }
    }

    public static Lemmas of(String... lemmas) {
        return new Lemmas(Arrays.asList(lemmas));
    }

    /** The lemma that starts at the token, the longest if several do. */
    public Optional<String> at(Sentence sentence, int index) {
        if (index < 0 || index >= sentence.size()) {
            return Optional.empty();
        }
        Optional<String> longest = Optional.empty();
        int most = -1;
        for (Phrase phrase : byFirstForm.getOrDefault(sentence.token(index).lower(), List.of())) {
            if (phrase.rest().size() > most && sentence.startsWith(index + 1, phrase.rest())) {
                longest = Optional.of(phrase.lemma());
                most = phrase.rest().size();
            }
        }
        return longest;
    }

    /** Every lemma whose first word stands at the token, whether or not its other words follow. */
    public List<String> beginningAt(Sentence sentence, int index) {
        if (index < 0 || index >= sentence.size()) {
            return List.of();
        }
        return byFirstForm.getOrDefault(sentence.token(index).lower(), List.of()).stream()
                .map(Phrase::lemma)
                .toList();
    }

    public boolean has(Sentence sentence, int index) {
        return at(sentence, index).isPresent();
    }

    /** The first index in {@code [from, to)} where one starts, or -1. */
    public int first(Sentence sentence, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, sentence.size()); i++) {
            if (has(sentence, i)) {
                return i;
            }
        }
        return -1;
    }

    /** The last index in {@code [from, to)} where one starts, or -1. */
    public int last(Sentence sentence, int from, int to) {
        for (int i = Math.min(to, sentence.size()) - 1; i >= Math.max(0, from); i--) {
            if (has(sentence, i)) {
                return i;
            }
        }
        return -1;
    }

    public boolean isIn(Sentence sentence, int from, int to) {
        return first(sentence, from, to) >= 0;
    }
}
