package dev.crosswire.extraction.text;

import dev.crosswire.core.quantity.Rational;
import dev.crosswire.extraction.text.Token.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Numbers in digits. Thousands may be separated by commas, spaces, apostrophes or points, in the Indian way too; a point
 * or comma that cannot separate thousands is a decimal one. "800.000" is 800,000, since no count is printed with three
 * empty decimals; "1.500" is ambiguous and read as one and a half. "3/4" and "½" are fractions, "1.3e6" and "2x10^6"
 * powers. Dates, times, sections, telephone numbers and very long rows of digits state no number.
 */
final class Numerals {

    /** No published number has more digits. */
    private static final int MOST_DIGITS = 30;

    private static final int MOST_GROUPS = 12;

    /** No published number is larger than a few hundred digits. */
    private static final int MOST_BITS = 1000;

    private static final String VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞";
    private static final int[][] VULGAR_VALUES = {
        {1, 2}, {1, 3}, {2, 3}, {1, 4}, {3, 4}, {1, 5}, {2, 5}, {3, 5}, {4, 5}, {1, 6}, {5, 6}, {1, 8}, {3, 8}, {5, 8},
        {7, 8}
    };

    private Numerals() {}

    /** Whether a number starts here: a digit, a decimal point before one, or a fraction in one character. */
    static boolean startsAt(String text, int at) {
        char c = text.charAt(at);
        if (Tokenizer.isDigit(c)) {
            return true;
        }
        if (c == '.') {
            char before = at == 0 ? ' ' : text.charAt(at - 1);
            return digitAt(text, at + 1) && before != '.' && !Character.isLetterOrDigit(before);
        }
        return c >= '¼' && VULGAR.indexOf(c) >= 0;
    }

    /** Adds the token of the number that starts at {@code start}, and returns where it ends. */
    static int read(String text, int start, List<Token> tokens) {
        char c = text.charAt(start);
        if (c == '.') {
            int end = digitsEnd(text, start + 1);
            return add(text, start, end, tokens, decimal("0", text.substring(start + 1, end)));
        }
        if (!Tokenizer.isDigit(c)) {
            return add(text, start, start + 1, tokens, Optional.of(vulgar(c)));
        }
        int first = digitsEnd(text, start);
        int coded = codeEnd(text, start, first);
        if (coded > first) {
            return add(text, start, coded, tokens, Optional.empty());
        }
        if (first + 1 < text.length() && "/⁄".indexOf(text.charAt(first)) >= 0 && digitAt(text, first + 1)) {
            int end = digitsEnd(text, first + 1);
            return add(text, start, end, tokens, fraction(text, start, first, end));
        }
        if (first < text.length() && VULGAR.indexOf(text.charAt(first)) >= 0) {
            Optional<Rational> whole = whole(text.substring(start, first));
            return add(text, start, first + 1, tokens, whole.map(value -> value.plus(vulgar(text.charAt(first)))));
        }
        return separated(text, start, first, tokens);
    }

    private static int separated(String text, int start, int first, List<Token> tokens) {
        List<String> groups = new ArrayList<>(2);
        StringBuilder separators = new StringBuilder(2);
        groups.add(text.substring(start, first));
        int at = first;
        while (groups.size() < MOST_GROUPS
                && digitAt(text, at + 1)
                && mayJoin(text, start, first, at, separators, tokens)) {
            separators.append(text.charAt(at));
            int end = digitsEnd(text, at + 1);
            groups.add(text.substring(at + 1, end));
            at = end;
        }
        if (separators.isEmpty()) {
            return powered(text, start, first, tokens, whole(groups.getFirst()));
        }
        Optional<Rational> value = value(groups, separators.toString(), Tokenizer.wordAfter(text, at));
        if (value.isEmpty() && separators.indexOf(",") >= 0) {
            // "22,24,26" lists numbers
            return add(text, start, first, tokens, whole(groups.getFirst()));
        }
        return value.isEmpty() ? add(text, start, at, tokens, value) : powered(text, start, at, tokens, value);
    }

    private static boolean mayJoin(
            String text, int start, int first, int at, StringBuilder separators, List<Token> tokens) {
        char separator = text.charAt(at);
        if (separator == ',' || separator == '.') {
            return true;
        }
        if (!isSpaced(separator)) {
            return false;
        }
        boolean group = digitsEnd(text, at + 1) - at - 1 == 3 && first - start <= 3 && text.charAt(start) != '0';
        boolean uniform = separators.isEmpty() || separators.charAt(separators.length() - 1) == separator;
        // "on 11 February 300 people" and "on February 11 300 people": the day does not join
        return group && uniform && (tokens.isEmpty() || !Calendar.isMonth(tokens.getLast()));
    }

    private static Optional<Rational> value(List<String> groups, String separators, String next) {
        String first = groups.getFirst();
        String last = groups.getLast();
        char mark = separators.charAt(0);
        char lastMark = separators.charAt(separators.length() - 1);
        boolean uniform = separators.chars().allMatch(c -> c == mark);
        if (uniform && mark != '.' && (areThousands(groups) || areLakhs(groups))) {
            return whole(String.join("", groups));
        }
        if (uniform && areThousands(groups) && (groups.size() > 2 || (last.equals("000") && !first.equals("0")))) {
            return whole(String.join("", groups));
        }
        List<String> before = groups.subList(0, groups.size() - 1);
        boolean grouped = before.size() == 1
                || (lastMark != mark
                        && separators
                                .substring(0, separators.length() - 1)
                                .chars()
                                .allMatch(c -> c == mark)
                        && (areThousands(before) || areLakhs(before)));
        boolean decimalComma = lastMark == ',' && (last.length() <= 2 || isScale(next));
        return grouped && (lastMark == '.' || decimalComma) ? decimal(String.join("", before), last) : Optional.empty();
    }

    private static boolean areThousands(List<String> groups) {
        if (groups.getFirst().length() > 3) {
            return false;
        }
        for (int i = 1; i < groups.size(); i++) {
            if (groups.get(i).length() != 3) {
                return false;
            }
        }
        return true;
    }

    /** Whether these are separated in the Indian way: "12,34,567". */
    private static boolean areLakhs(List<String> groups) {
        boolean pairs = groups.size() > 2
                && groups.getFirst().length() <= 2
                && groups.getLast().length() == 3;
        for (int i = 1; pairs && i < groups.size() - 1; i++) {
            pairs = groups.get(i).length() == 2;
        }
        return pairs;
    }

    /** After a date, time, section or telephone number; {@code first} if none starts here. */
    private static int codeEnd(String text, int start, int first) {
        if (!digitAt(text, first + 1) || "/:-".indexOf(text.charAt(first)) < 0) {
            return first;
        }
        char mark = text.charAt(first);
        int second = digitsEnd(text, first + 1);
        boolean third = second < text.length() && "/:-".indexOf(text.charAt(second)) >= 0 && digitAt(text, second + 1);
        boolean isoMonth = mark == '-' && first - start == 4 && second - first == 3 && text.charAt(first + 1) <= '1';
        if (!third && (mark == '/' || (mark == '-' && !isoMonth))) {
            return first;
        }
        int at = second;
        while (digitAt(text, at) || (digitAt(text, at + 1) && "/:.-".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    /** "3/4" in news is a fraction where it is a small part; "9/11", "24/7" and "2019/20" are names. */
    private static Optional<Rational> fraction(String text, int start, int slash, int end) {
        if (slash - start > 4 || end - slash - 1 > 4) {
            return Optional.empty();
        }
        int over = Integer.parseInt(text.substring(start, slash));
        int under = Integer.parseInt(text.substring(slash + 1, end));
        boolean usual = (under >= 2 && under <= 9) || under == 12 || under == 16 || under == 32 || under == 64;
        boolean part = under > over && over > 0 && (over == 1 || usual || text.charAt(slash) == '⁄');
        return part ? Optional.of(Rational.of(over, under)) : Optional.empty();
    }

    /** Adds the number with the power of ten, or of itself, that follows it. */
    private static int powered(String text, int start, int end, List<Token> tokens, Optional<Rational> value) {
        if (value.isEmpty() || end >= text.length()) {
            return add(text, start, end, tokens, value);
        }
        char c = text.charAt(end);
        int base = 0;
        int at = end;
        if (c == 'e' || c == 'E') {
            base = 10;
            at = end + 1;
        } else if (c == '^') {
            at = end + 1;
        } else {
            int times = c == ' ' ? end + 1 : end;
            if (times < text.length() && "x×*".indexOf(text.charAt(times)) >= 0) {
                int ten = digitAt(text, times + 1) ? times + 1 : times + 2;
                int tenEnd = digitsEnd(text, ten);
                String digits = tenEnd > ten ? text.substring(ten, tenEnd) : "";
                base = digits.equals("10") ? 10 : digits.equals("2") ? 2 : 0;
                at = base > 0 && tenEnd < text.length() && "^-−+".indexOf(text.charAt(tenEnd)) >= 0
                        ? tenEnd + (text.charAt(tenEnd) == '^' ? 1 : 0)
                        : end;
            }
        }
        boolean negative = false;
        int sign = at;
        while (at > end && at < text.length() && at < sign + 3 && "+-−".indexOf(text.charAt(at)) >= 0) {
            negative ^= text.charAt(at) != '+';
            at++;
        }
        int stop = at > end ? digitsEnd(text, at) : at;
        boolean closed =
                stop > at && stop - at <= 3 && (stop == text.length() || !Character.isLetter(text.charAt(stop)));
        if (!closed) {
            return add(text, start, end, tokens, value);
        }
        int exponent = Integer.parseInt(text.substring(at, stop)) * (negative ? -1 : 1);
        Optional<Rational> factor = power(base == 0 ? value.get() : Rational.of(base), exponent);
        return add(text, start, stop, tokens, factor.map(it -> base(value.get(), it, c)));
    }

    private static Rational base(Rational value, Rational power, char mark) {
        return mark == '^' ? power : value.times(power);
    }

    private static Optional<Rational> power(Rational base, int exponent) {
        int times = Math.abs(exponent);
        int bits = Math.max(base.numerator().bitLength(), base.denominator().bitLength());
        if (base.signum() == 0 || (long) bits * times > MOST_BITS) {
            return Optional.empty();
        }
        Rational power =
                new Rational(base.numerator().pow(times), base.denominator().pow(times));
        return Optional.of(exponent < 0 ? Rational.ONE.dividedBy(power) : power);
    }

    private static int add(String text, int start, int end, List<Token> tokens, Optional<Rational> value) {
        tokens.add(Tokenizer.token(text, start, end, value.isPresent() ? Kind.NUMBER : Kind.CODE, value));
        return end;
    }

    private static Optional<Rational> whole(String digits) {
        if (digits.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        return Optional.of(
                digits.length() < 18
                        ? Rational.of(Long.parseLong(digits))
                        : new Rational(new BigInteger(digits), BigInteger.ONE));
    }

    private static Optional<Rational> decimal(String whole, String part) {
        return whole.length() + part.length() > MOST_DIGITS
                ? Optional.empty()
                : Optional.of(Rational.of(new BigDecimal(whole + "." + part)));
    }

    private static Rational vulgar(char c) {
        int[] value = VULGAR_VALUES[VULGAR.indexOf(c)];
        return Rational.of(value[0], value[1]);
    }

    private static boolean isScale(String word) {
        return switch (word) {
            case "thousand", "million", "billion", "trillion", "m", "mn", "bn", "mio" -> true;
            default -> false;
        };
    }

    private static int digitsEnd(String text, int start) {
        int end = start;
        while (digitAt(text, end)) {
            end++;
        }
        return end;
    }

    private static boolean digitAt(String text, int at) {
        return at < text.length() && Tokenizer.isDigit(text.charAt(at));
    }

    private static boolean isSpaced(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009' || c == '\'' || c == '’';
    }
}
