package dev.crosswire.core.comparison.text;

import java.util.List;

/**
 * A text as the comparison sees it.
 *
 * @param text as given
 * @param words all words, in text order
 * @param numbers all numbers, in text order
 * @param claims what it claims, in text order
 */
public record ReadText(String text, List<Word> words, List<StatedNumber> numbers, List<ClaimInContext> claims) {

    /** Copies the lists. */
    public ReadText {
        words = List.copyOf(words);
        numbers = List.copyOf(numbers);
        claims = List.copyOf(claims);
    }
}
