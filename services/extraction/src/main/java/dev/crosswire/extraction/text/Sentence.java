package dev.crosswire.extraction.text;

import java.util.List;

/**
 * A sentence as published, with its tokens.
 *
 * @param text at most {@link Sentences#LONGEST} UTF-16 units; a longer one is cut
 * @param tokens in order
 * @param paragraph which paragraph of the text it stands in, 0 for the first
 */
public record Sentence(String text, List<Token> tokens, int paragraph) {

    /** Copies the list. */
    public Sentence {
        tokens = List.copyOf(tokens);
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
