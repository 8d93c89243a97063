package dev.crosswire.extraction.text;

import dev.crosswire.core.quantity.Rational;
import dev.crosswire.extraction.text.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Numbers in digits. Thousands may be separated by commas, spaces, apostrophes or points; a point or comma that cannot
 * separate thousands is a decimal one. "800.000" is 800,000, since no count is printed with three empty decimals;
 * "1.500" is ambiguous and read as one and a half. Dates, times, scores, sections and very long rows of digits state no
 * number.
 */
final class Numerals {

    /** No published number has more digits. */
    private static final int MOST_DIGITS = 30;

    private static final int MOST_GROUPS = 12;

    private Numerals() {}

    /** Adds the token that starts with the digit at {@code start}. */
    static int read(String text, int start, List<Token> tokens) {
        List<String> groups = new ArrayList<>();
        StringBuilder separators = new StringBuilder();
        int at = group(text, start, groups);
        while (groups.size() < MOST_GROUPS
                && at + 1 < text.length()
                && isSeparator(text.charAt(at))
                && Tokenizer.isDigit(text.charAt(at + 1))) {
            char separator = text.charAt(at);
            int end = digitsEnd(text, at + 1);
            if (isSpaced(separator)
                    && (end - at - 1 != 3 || groups.getFirst().length() > 3 || !uniform(separators, separator))) {
                break;
            }
            if (separator == ',' && !separators.isEmpty() && separators.indexOf(".") < 0 && end - at - 1 != 3) {
                break;
            }
            separators.append(separator);
            at = group(text, at + 1, groups);
        }
        boolean code =
                at + 1 < text.length() && "/:".indexOf(text.charAt(at)) >= 0 && Tokenizer.isDigit(text.charAt(at + 1));
        while (at + 1 < text.length()
                && code
                && ("/:.-".indexOf(text.charAt(at)) >= 0 || Tokenizer.isDigit(text.charAt(at)))) {
            at++;
        }
        if (code && Tokenizer.isDigit(text.charAt(at))) {
            at++;
        }
        Optional<Rational> value = code ? Optional.empty() : value(groups, separators.toString(), afterwards(text, at));
        tokens.add(Tokenizer.token(text, start, at, value.isPresent() ? Kind.NUMBER : Kind.CODE, value));
        return at;
    }

    private static Optional<Rational> value(List<String> groups, String separators, String next) {
        int digits = groups.stream().mapToInt(String::length).sum();
        if (digits > MOST_DIGITS) {
            return Optional.empty();
        }
        String whole = String.join("", groups);
        if (separators.isEmpty()) {
            return Optional.of(Rational.parse(whole));
        }
        boolean thousands =
                groups.getFirst().length() <= 3 && groups.stream().skip(1).allMatch(group -> group.length() == 3);
        char first = separators.charAt(0);
        char last = separators.charAt(separators.length() - 1);
        boolean uniform = separators.chars().allMatch(c -> c == first);
        if (uniform && thousands && first != '.') {
            return Optional.of(Rational.parse(whole));
        }
        if (uniform
                && thousands
                && (groups.size() > 2
                        || (groups.getLast().equals("000") && !groups.getFirst().equals("0")))) {
            return Optional.of(Rational.parse(whole));
        }
        List<String> before = groups.subList(0, groups.size() - 1);
        boolean grouped = before.size() == 1
                || (before.getFirst().length() <= 3
                        && before.stream().skip(1).allMatch(group -> group.length() == 3)
                        && separators
                                .substring(0, separators.length() - 1)
                                .chars()
                                .allMatch(c -> c == first)
                        && first != last);
        boolean decimalComma = last == ',' && isScale(next);
        if (grouped && (last == '.' || decimalComma)) {
            return Optional.of(Rational.of(new BigDecimal(String.join("", before) + "." + groups.getLast())));
        }
        return Optional.empty();
    }

    private static boolean isScale(String word) {
        return switch (word) {
            case "thousand", "million", "billion", "trillion", "m", "mn", "bn", "mio" -> true;
            default -> false;
        };
    }

    private static String afterwards(String text, int at) {
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

    private static int group(String text, int start, List<String> groups) {
        int end = digitsEnd(text, start);
        groups.add(text.substring(start, end));
        return end;
    }

    private static int digitsEnd(String text, int start) {
        int end = start;
        while (end < text.length() && Tokenizer.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean uniform(StringBuilder separators, char separator) {
        return separators.chars().allMatch(c -> c == separator);
    }

    private static boolean isSeparator(char c) {
        return c == ',' || c == '.' || isSpaced(c);
    }

    private static boolean isSpaced(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009' || c == '\'' || c == '’';
    }
}
