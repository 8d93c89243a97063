package dev.crosswire.extraction.text;

import dev.crosswire.core.quantity.Rational;
import java.util.Optional;

/**
 * A word, a number or a mark of a sentence.
 *
 * @param text as written
 * @param lower in lower case, with straight apostrophes; a possessive ending is its own token {@code 's}
 * @param start UTF-16 offset in the sentence
 * @param end offset after the last character
 * @param number the value, of a {@link Kind#NUMBER}
 */
public record Token(String text, String lower, int start, int end, Kind kind, Optional<Rational> number) {

    /** What a token is. */
    public enum Kind {
        /** Letters, perhaps with digits after them ("G20"). */
        WORD,
        /** Digits that state one number. */
        NUMBER,
        /** Digits that state none: a date, a time, a section, a telephone number. */
        CODE,
        /** Anything else, one character. */
        MARK
    }

    public boolean is(String word) {
        return lower.equals(word);
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean isMark() {
        return kind == Kind.MARK;
    }

    public boolean isCapitalised() {
        return kind == Kind.WORD && Character.isUpperCase(text.codePointAt(0));
    }

    public boolean isHyphen() {
        return kind == Kind.MARK && (lower.equals("-") || lower.equals("‐") || lower.equals("‑"));
    }

    /** Whether no space stands between this and the token before. */
    public boolean adjoins(Token before) {
        return before.end == start;
    }
}
