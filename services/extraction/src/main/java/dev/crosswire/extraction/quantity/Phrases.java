package dev.crosswire.extraction.quantity;

import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import dev.crosswire.extraction.text.Tokenizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Phrases with what each means, found in a sentence by their first or their last word, the longest first. */
final class Phrases<T> {

    private record Phrase<T>(List<String> words, T meaning) {}

    /** A phrase in a sentence: its tokens are {@code [from, to)}. */
    record Found<T>(int from, int to, T meaning) {}

    private final Map<String, List<Phrase<T>>> byWord = new HashMap<>();
    private final boolean byLast;

    private Phrases(boolean byLast) {
        this.byLast = byLast;
    }

    /** Phrases to be found by where they start. */
    static <T> Phrases<T> starting() {
        return new Phrases<>(false);
    }

    /** Phrases to be found by where they end. */
    static <T> Phrases<T> ending() {
        return new Phrases<>(true);
    }

    /** Adds a phrase as it would be tokenised in a text; only for the constructor of its owner. */
    void add(String phrase, T meaning) {
        List<String> words = Tokenizer.tokens(phrase).stream().map(Token::lower).toList();
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a phrase is empty");
        }
        List<Phrase<T>> same =
                byWord.computeIfAbsent(byLast ? words.getLast() : words.getFirst(), word -> new ArrayList<>());
        same.add(new Phrase<>(words, meaning));
        same.sort(Comparator.comparingInt((Phrase<T> it) -> it.words().size()).reversed());
    }

    /** The longest phrase whose first token is at the index. */
    Optional<Found<T>> at(Sentence sentence, int index) {
        if (index < 0 || index >= sentence.size()) {
            return Optional.empty();
        }
        List<Phrase<T>> phrases = byWord.get(sentence.token(index).lower());
        if (phrases != null) {
            for (Phrase<T> phrase : phrases) {
                if (sentence.startsWith(index, phrase.words())) {
                    return Optional.of(new Found<>(index, index + phrase.words().size(), phrase.meaning()));
                }
            }
        }
        return Optional.empty();
    }

    /** The longest phrase whose last token is right before the index. */
    Optional<Found<T>> before(Sentence sentence, int index) {
        if (index <= 0 || index > sentence.size()) {
            return Optional.empty();
        }
        List<Phrase<T>> phrases = byWord.get(sentence.token(index - 1).lower());
        if (phrases != null) {
            for (Phrase<T> phrase : phrases) {
                int from = index - phrase.words().size();
                if (sentence.startsWith(from, phrase.words())) {
                    return Optional.of(new Found<>(from, index, phrase.meaning()));
                }
            }
        }
        return Optional.empty();
    }
}
