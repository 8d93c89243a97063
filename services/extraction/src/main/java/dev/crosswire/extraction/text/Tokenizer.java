package dev.crosswire.extraction.text;

import dev.crosswire.core.quantity.Rational;
import dev.crosswire.extraction.text.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Splits a sentence into words, numbers and marks, with offsets. A number keeps its separators; a hyphen and a
 * possessive ending stand apart. Linear in the sentence.
 */
public final class Tokenizer {

    private Tokenizer() {}

    /** The tokens in order. */
    public static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isDigit(c)) {
                at = Numerals.read(text, at, tokens);
            } else if (Character.isLetter(text.codePointAt(at))) {
                at = word(text, at, tokens);
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                at++;
            } else {
                at = mark(text, at, tokens);
            }
        }
        return tokens;
    }

    private static int word(String text, int start, List<Token> tokens) {
        int at = start;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                at += Character.charCount(c);
            } else if (isApostrophe(c) && letterAt(text, at + 1) && !isPossessive(text, at)) {
                at++;
            } else if (c == '.' && isInitial(text, start, at)) {
                at++;
            } else {
                break;
            }
        }
        tokens.add(token(text, start, at, Kind.WORD, Optional.empty()));
        return at;
    }

    /** The dots of "U.S.": each follows a single letter that follows a dot or the start. */
    private static boolean isInitial(String text, int start, int dot) {
        boolean single = dot - start == 1 || (dot - start >= 3 && text.charAt(dot - 2) == '.');
        boolean more = letterAt(text, dot + 1) && dot + 2 < text.length() && text.charAt(dot + 2) == '.';
        boolean last = dot - start >= 3 && !letterAt(text, dot + 1);
        return single && (more || last);
    }

    private static int mark(String text, int at, List<Token> tokens) {
        int c = text.codePointAt(at);
        int end = at + Character.charCount(c);
        if (isApostrophe(c) && at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)) && !tokens.isEmpty()) {
            boolean pluralPossessive = text.charAt(at - 1) == 's' || text.charAt(at - 1) == 'S';
            if (isPossessive(text, at)) {
                tokens.add(new Token(text.substring(at, at + 2), "'s", at, at + 2, Kind.WORD, Optional.empty()));
                return at + 2;
            }
            if (pluralPossessive && at + 2 < text.length() && text.charAt(at + 1) == ' ' && letterAt(text, at + 2)) {
                tokens.add(new Token(text.substring(at, end), "'s", at, end, Kind.WORD, Optional.empty()));
                return end;
            }
        }
        tokens.add(token(text, at, end, Kind.MARK, Optional.empty()));
        return end;
    }

    static Token token(String text, int start, int end, Kind kind, Optional<Rational> number) {
        String surface = text.substring(start, end);
        String lower = surface.toLowerCase(Locale.ROOT).replace('’', '\'').replace('ʼ', '\'');
        return new Token(surface, lower, start, end, kind, number);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == 'ʼ';
    }

    /** An apostrophe and an s that end a word. */
    private static boolean isPossessive(String text, int at) {
        return at + 1 < text.length()
                && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
                && (at + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 2)));
    }

    private static boolean letterAt(String text, int at) {
        return at < text.length() && Character.isLetter(text.charAt(at));
    }
}
