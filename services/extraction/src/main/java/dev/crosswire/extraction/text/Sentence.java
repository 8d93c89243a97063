package dev.crosswire.extraction.text;

import java.util.List;

/**
 * A sentence as published, with its tokens.
 *
 * @param text at most {@link Sentences#LONGEST} UTF-16 units; a longer one is cut
 * @param tokens in order
 * @param paragraph which paragraph of the text it stands in, 0 for the first
 * @param start UTF-16 offset of its first character in the text, which holds the sentence exactly as it is here
 */
public record Sentence(String text, List<Token> tokens, int paragraph, int start) {

    /** Copies the list. */
    public Sentence {
        tokens = List.copyOf(tokens);
    }

    /** A sentence that is the whole of its text. */
    public Sentence(String text, List<Token> tokens, int paragraph) {
        this(text, tokens, paragraph, 0);
    }

    public int size() {
        return tokens.size();
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    /** Whether the token at {@code index} exists and is this word. */
    public boolean is(int index, String word) {
        return index >= 0 && index < tokens.size() && tokens.get(index).is(word);
    }

    /** Whether the tokens from {@code index} on are these words. */
    public boolean startsWith(int index, List<String> words) {
        if (index < 0 || index + words.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!tokens.get(index + i).is(words.get(i))) {
                return false;
            }
        }
        return true;
    }
}
