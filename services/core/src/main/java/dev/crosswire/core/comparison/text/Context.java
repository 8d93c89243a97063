package dev.crosswire.core.comparison.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The sentence around a claim.
 *
 * @param words all its words, in order
 * @param periods the times that it tells of
 * @param causes kinds of what it tells of, by the nouns for it ("air-strike", "flood")
 */
public record Context(List<Word> words, List<Period> periods, Set<String> causes) {

    /** Copies the collections. */
    public Context {
        words = List.copyOf(words);
        periods = List.copyOf(periods);
        causes = Set.copyOf(causes);
    }

    Set<String> content() {
        return stems(Word::content);
    }

    Set<String> names() {
        return stems(Word::name);
    }

    boolean has(Set<String> stems) {
        return words.stream().anyMatch(word -> stems.contains(word.stem()));
    }

    private Set<String> stems(Predicate<Word> wanted) {
        Set<String> stems = new LinkedHashSet<>();
        words.stream().filter(wanted).forEach(word -> stems.add(word.stem()));
        return stems;
    }
}
