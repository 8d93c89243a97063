package dev.crosswire.core.comparison.text;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The sentence around a claim.
 *
 * @param published when the text came out; empty where that is not known, and its days are only days of the week
 * @param words all its words, in order
 * @param periods the times that it tells of
 * @param lasting whether it tells of what went on for days, weeks or longer ("in three days", "since Monday")
 * @param places what it calls the places in it, spelling aside; countries left out
 * @param names all its names in the same form
 * @param countries the countries that it names
 * @param causes kinds of what it tells of, by the nouns for it ("air-strike", "flood")
 */
public record Context(
        Optional<Instant> published,
        List<Word> words,
        List<Period> periods,
        boolean lasting,
        Set<String> causes,
        Set<String> places,
        Set<String> names,
        Set<String> countries) {

    /** Copies the collections. */
    public Context {
        words = List.copyOf(words);
        periods = List.copyOf(periods);
        causes = Set.copyOf(causes);
        places = Set.copyOf(places);
        names = Set.copyOf(names);
        countries = Set.copyOf(countries);
    }

    Set<String> content() {
        return stems(Word::content);
    }

    boolean has(Set<String> stems) {
        return words.stream().anyMatch(word -> stems.contains(word.stem()));
    }

    /** Whether the sentence begins with one of the words. */
    boolean opensWith(Set<String> stems) {
        return !words.isEmpty() && stems.contains(words.getFirst().stem());
    }

    private Set<String> stems(Predicate<Word> wanted) {
        Set<String> stems = new LinkedHashSet<>();
        words.stream().filter(wanted).forEach(word -> stems.add(word.stem()));
        return stems;
    }
}
