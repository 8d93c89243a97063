package dev.crosswire.core.comparison.text;

import dev.crosswire.core.quantity.Interval;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Scale;
import dev.crosswire.core.quantity.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A text as a row of words and numbers: a number with its bounding words is one token, "from 3 to 7" two. */
final class Tokens {

    /** Tokens of a text that are aligned one by one; what goes on after them is compared by context only. */
    private static final int MOST_ALIGNED = 400;

    private static final int WORD_WEIGHT = 2;
    private static final int CONTENT_WEIGHT = 4;
    private static final int NUMBER_WEIGHT = 3;

    private final List<Token> tokens;

    private Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * A word, a number or an end of a range.
     *
     * @param stem empty string for a number
     * @param number set for a number
     * @param allowed what the number allows, of an end of a range that end only
     * @param other distance to the token of the range's other end; 0 if it is none
     */
    record Token(String stem, boolean content, Optional<Quantity> number, Optional<Interval> allowed, int other) {

        private static Token of(Word word) {
            return new Token(word.stem(), word.content(), Optional.empty(), Optional.empty(), 0);
        }

        private static Token of(Quantity quantity, Interval allowed, int other) {
            return new Token("", false, Optional.of(quantity), Optional.of(allowed), other);
        }

        boolean isNumber() {
            return number.isPresent();
        }
    }

    static Tokens of(ReadText text) {
        List<Token> tokens = new ArrayList<>();
        int next = 0;
        for (Word word : text.words()) {
            while (next < text.numbers().size() && text.numbers().get(next).end() <= word.start()) {
                add(text.numbers().get(next++), tokens);
            }
            boolean inNumber =
                    next < text.numbers().size() && text.numbers().get(next).start() < word.end();
            if (!inNumber) {
                tokens.add(Token.of(word));
            }
        }
        while (next < text.numbers().size()) {
            add(text.numbers().get(next++), tokens);
        }
        return new Tokens(tokens);
    }

    private static void add(StatedNumber number, List<Token> tokens) {
        Quantity quantity = number.quantity();
        if (number.ends().size() == 2) {
            tokens.add(Token.of(quantity, number.ends().getFirst(), 1));
            tokens.add(Token.of(quantity, number.ends().getLast(), -1));
        } else {
            tokens.add(Token.of(quantity, quantity.interval(), 0));
        }
    }

    int size() {
        return tokens.size();
    }

    Token at(int index) {
        return tokens.get(index);
    }

    Set<String> contentWords() {
        Set<String> words = new LinkedHashSet<>();
        for (Token token : tokens) {
            if (token.content()) {
                words.add(token.stem());
            }
        }
        return words;
    }

    /**
     * The heaviest common subsequence of both, any number standing for any other of its unit.
     *
     * @return for each token of the first its partner in the second, or -1
     */
    static int[] align(Tokens first, Tokens second) {
        int[] partners = new int[first.size()];
        Arrays.fill(partners, -1);
        int n = Math.min(first.size(), MOST_ALIGNED);
        int m = Math.min(second.size(), MOST_ALIGNED);
        int[][] best = new int[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--) {
            for (int j = m - 1; j >= 0; j--) {
                int weight = weight(first, i, second, j);
                int skip = Math.max(best[i + 1][j], best[i][j + 1]);
                best[i][j] = weight > 0 ? Math.max(skip, weight + best[i + 1][j + 1]) : skip;
            }
        }
        int i = 0;
        int j = 0;
        while (i < n && j < m) {
            int weight = weight(first, i, second, j);
            if (weight > 0 && best[i][j] == weight + best[i + 1][j + 1]) {
                partners[i++] = j++;
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        return partners;
    }

    private static int weight(Tokens first, int i, Tokens second, int j) {
        Token a = first.at(i);
        Token b = second.at(j);
        if (a.isNumber() && b.isNumber()) {
            return comparable(first, i, second, j) ? NUMBER_WEIGHT : 0;
        }
        boolean words = !a.isNumber() && !b.isNumber() && a.stem().equals(b.stem());
        return words ? (a.content() ? CONTENT_WEIGHT : WORD_WEIGHT) : 0;
    }

    /** Whether the units convert, or one number states none and the context has to tell, or the same words follow. */
    static boolean comparable(Tokens first, int i, Tokens second, int j) {
        Quantity a = first.at(i).number().orElseThrow();
        Quantity b = second.at(j).number().orElseThrow();
        return Scale.converts(a.unit(), b.unit()) || isBare(a) || isBare(b) || sameFollows(first, i, second, j);
    }

    private static boolean isBare(Quantity quantity) {
        return quantity.unit().equals(Unit.COUNT) && quantity.noun().isEmpty();
    }

    private static boolean sameFollows(Tokens first, int i, Tokens second, int j) {
        return i + 1 < first.size()
                && j + 1 < second.size()
                && !first.at(i + 1).isNumber()
                && first.at(i + 1).stem().equals(second.at(j + 1).stem());
    }
}
