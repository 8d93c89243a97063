package dev.crosswire.extraction.text;

import dev.crosswire.core.quantity.Rational;
import dev.crosswire.extraction.text.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Splits a sentence into words, numbers and marks, with offsets. A number keeps its separators; a hyphen and a
 * possessive ending stand apart. Linear in the sentence.
 */
public final class Tokenizer {

    /** What is written against an amount; units.yaml and currencies.yaml say what it means. */
    private static final Set<String> MONEY = Set.of(
            "USD", "EUR", "GBP", "JPY", "CHF", "CAD", "AUD", "NZD", "HKD", "SGD", "INR", "CNY", "RMB", "SEK", "NOK",
            "DKK", "PLN", "CZK", "HUF", "RUB", "UAH", "TRY", "ILS", "ZAR", "BRL", "MXN", "KRW", "THB", "IDR", "MYR",
            "PHP", "VND", "NGN", "KES", "EGP", "SAR", "AED", "QAR", "KWD", "PKR", "BDT", "LKR", "ARS", "CLP", "COP",
            "PEN", "RM", "Rs", "Rp", "NIS", "Tk", "kr", "Kr", "Sh", "Ksh", "KSh");

    private static final Set<String> PERHAPS_MONEY = Set.of("PS", "R", "P", "N", "Y");

    private static final Set<String> COUNTRIES_OF_DOLLARS =
            Set.of("US", "A", "C", "NZ", "HK", "S", "AU", "CAN", "Can", "Aus", "CA", "NT");

    private Tokenizer() {}

    /** The tokens in order. */
    public static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Numerals.startsAt(text, at)) {
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
            if (c <= '9' && c >= '0' && at - start <= 3 && isMoney(text, start, at)) {
                break;
            }
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

    /** Letters that are written against an amount are a token of their own: "USD10m", "Rs500", "$US55". */
    private static boolean isMoney(String text, int start, int digit) {
        String letters = text.substring(start, digit);
        if (MONEY.contains(letters)) {
            return true;
        }
        if (start > 0 && text.charAt(start - 1) == '$' && COUNTRIES_OF_DOLLARS.contains(letters)) {
            return true;
        }
        if (!PERHAPS_MONEY.contains(letters)) {
            return false;
        }
        // "PS5" and "R2" are names, "PS8.1bn" (how some feeds write £) and "R500m" amounts
        int at = digit;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        boolean separated =
                at + 1 < text.length() && ".,".indexOf(text.charAt(at)) >= 0 && isDigit(text.charAt(at + 1));
        String next = at < text.length() && Character.isLetter(text.charAt(at)) ? wordAfter(text, at) : "";
        return separated || next.equals("m") || next.equals("bn") || next.equals("million");
    }

    /** The letters after at most two spaces, in lower case and at most ten; empty if something else stands there. */
    static String wordAfter(String text, int at) {
        int start = at;
        while (start < text.length() && start < at + 2 && Character.isSpaceChar(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < text.length() && end < start + 10 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    static Token token(String text, int start, int end, Kind kind, Optional<Rational> number) {
        String surface = text.substring(start, end);
        String lower = surface;
        for (int i = 0; i < surface.length(); i++) {
            char c = surface.charAt(i);
            if (c > 127 || (c >= 'A' && c <= 'Z')) {
                lower = surface.toLowerCase(Locale.ROOT).replace('’', '\'').replace('ʼ', '\'');
                break;
            }
        }
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
