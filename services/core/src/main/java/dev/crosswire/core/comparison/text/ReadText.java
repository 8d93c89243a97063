package dev.crosswire.core.comparison.text;

import java.util.List;

/**
 * A text as the comparison sees it.
 *
 * @param text as given
 * @param words all words, in text order
 * @param numbers all numbers, in text order
 * @param claims what it claims, in text order
 * @param unclaimed its counts that no claim was read from, each as a claim of no listed type
 */
public record ReadText(
        String text,
        List<Word> words,
        List<StatedNumber> numbers,
        List<ClaimInContext> claims,
        List<ClaimInContext> unclaimed) {

    /** Copies the lists. */
    public ReadText {
        words = List.copyOf(words);
        numbers = List.copyOf(numbers);
        claims = List.copyOf(claims);
        unclaimed = List.copyOf(unclaimed);
    }
}
