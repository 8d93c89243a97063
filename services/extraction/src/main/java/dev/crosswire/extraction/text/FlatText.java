package dev.crosswire.extraction.text;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * A text in which every run of white space is one space, which knows where its characters stood. Finds words however they
 * are set, in time that grows with the text and the words only, whatever they hold.
 */
public final class FlatText {

    private final char[] flat;
    private final int[] origins;

    public FlatText(String text) {
        char[] characters = new char[text.length()];
        int[] stood = new int[text.length()];
        int length = 0;
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!blank || !space) {
                characters[length] = blank ? ' ' : c;
                stood[length] = i;
                length++;
            }
            space = blank;
        }
        if (length > 0 && characters[length - 1] == ' ') {
            length--;
        }
        this.flat = Arrays.copyOf(characters, length);
        this.origins = Arrays.copyOf(stood, length);
    }

    /** Where the words first begin in the text, in UTF-16 units; empty if they do not stand in it, or are none. */
    public OptionalInt find(String words) {
        char[] wanted = new FlatText(words).flat;
        if (wanted.length == 0 || wanted.length > flat.length) {
            return OptionalInt.empty();
        }
        int[] borders = borders(wanted);
        int matched = 0;
        for (int i = 0; i < flat.length; i++) {
            while (matched > 0 && flat[i] != wanted[matched]) {
                matched = borders[matched - 1];
            }
            if (flat[i] == wanted[matched]) {
                matched++;
            }
            if (matched == wanted.length) {
                return OptionalInt.of(origins[i - wanted.length + 1]);
            }
        }
        return OptionalInt.empty();
    }

    /** Of each beginning of the words, how long its longest beginning is that it ends with (Knuth, Morris and Pratt). */
    private static int[] borders(char[] words) {
        int[] borders = new int[words.length];
        int length = 0;
        for (int i = 1; i < words.length; i++) {
            while (length > 0 && words[i] != words[length]) {
                length = borders[length - 1];
            }
            if (words[i] == words[length]) {
                length++;
            }
            borders[i] = length;
        }
        return borders;
    }
}
