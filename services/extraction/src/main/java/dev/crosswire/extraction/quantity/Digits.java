package dev.crosswire.extraction.quantity;

import dev.crosswire.core.quantity.Rational;
import dev.crosswire.extraction.entries.WordLists;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import dev.crosswire.extraction.text.Token.Kind;
import java.util.Optional;
import java.util.Set;

/** Numbers that begin in digits, with the scale and the words that go on: "1.5m", "4 thousand 3 hundred", "2 1/2". */
final class Digits {

    private static final Set<String> LENGTHS = WordLists.of(Digits.class, "lengths");

    private Digits() {}

    /**
     * @param money whether a currency sign stands before it
     */
    static Optional<Numeral> at(Sentence sentence, int index, Rational value, boolean money) {
        Token token = sentence.token(index);
        int next = index + 1;
        if (token.text().indexOf('/') > 0 || token.text().indexOf('⁄') > 0) {
            return Optional.of(Numeral.fraction(next, value));
        }
        Rational stated = value;
        if (next < sentence.size() && isPart(sentence.token(next)) && value.isInteger()) {
            stated = value.plus(sentence.token(next).number().orElseThrow());
            next++;
        }
        if (next >= sentence.size()) {
            return Optional.of(digits(sentence, next, stated));
        }
        Token after = sentence.token(next);
        boolean attached = after.adjoins(sentence.token(next - 1)) && after.isWord();
        long factor = factor(sentence, next, stated, attached, money);
        if (factor == 0 && after.isHyphen() && after.adjoins(sentence.token(next - 1)) && next + 1 < sentence.size()) {
            factor = NumberWords.scale(sentence.token(next + 1).lower());
            next += factor > 0 ? 1 : 0;
        }
        if (factor > 0) {
            return Optional.of(scaled(sentence, next + 1, stated, factor));
        }
        if (attached && !after.is("'s") && !UnitGrammar.isUnit(sentence, next)) {
            // "35th", "1960s", "3D": no number of its own
            return Optional.empty();
        }
        if (NumberWords.isDozens(after.lower())) {
            return Optional.of(Numeral.digits(next + 1, stated.times(Rational.of(12)), Rational.ONE));
        }
        Numeral read = digits(sentence, next, stated);
        return Optional.of(Ratios.at(sentence, read)
                .or(() -> Fractions.and(sentence, read))
                .orElse(read));
    }

    private static Numeral digits(Sentence sentence, int next, Rational value) {
        Token last = sentence.token(next - 1);
        boolean part = value.compareTo(Rational.ONE) < 0
                && !Character.isDigit(last.text().charAt(0))
                && last.text().charAt(0) != '.';
        return part ? Numeral.fraction(next, value) : Numeral.digits(next, value, Rational.ONE);
    }

    private static boolean isPart(Token token) {
        return token.kind() == Kind.NUMBER
                && token.number().orElseThrow().compareTo(Rational.ONE) < 0
                && (token.text().indexOf('/') > 0
                        || token.text().indexOf('⁄') > 0
                        || token.text().charAt(0) > '¯');
    }

    private static Numeral scaled(Sentence sentence, int from, Rational value, long first) {
        Rational factor = Rational.of(first);
        int at = from;
        long more = at < sentence.size() ? NumberWords.scale(sentence.token(at).lower()) : 0;
        if (more > 0) {
            // "4 hundred million", "3 lakh crore"
            factor = factor.times(Rational.of(more));
            at++;
        }
        Rational total = value.times(factor);
        Numeral read = Numeral.digits(at, total, factor);
        if (first == 100 || first == 1000 || first == 10_000_000) {
            Optional<Numeral> rest = rest(sentence, read, more > 0 ? more : first);
            if (rest.isPresent()) {
                return rest.get();
            }
        }
        return Fractions.and(sentence, read).orElse(read);
    }

    /** "3 hundred and 21", "4 thousand 3 hundred", "6 crore and two hundred". */
    private static Optional<Numeral> rest(Sentence sentence, Numeral read, long scale) {
        int at = sentence.is(read.to(), "and") ? read.to() + 1 : read.to();
        if (at >= sentence.size() || sentence.is(at, "a")) {
            return Optional.empty();
        }
        Token token = sentence.token(at);
        boolean hundreds = sentence.is(at + 1, "hundred");
        boolean small = scale == 100 && at > read.to();
        boolean fits = token.kind() == Kind.NUMBER
                ? hundreds || (small && token.text().length() <= 2)
                : NumberWords.isCardinal(token.lower()) && (hundreds || small);
        if (!fits) {
            return Optional.empty();
        }
        return NumberGrammar.plain(sentence, at)
                .filter(more ->
                        more.low().signum() > 0 && more.low().compareTo(Rational.of(scale)) < 0 && !more.isFraction())
                .map(more -> Numeral.digits(more.to(), read.low().plus(more.low()), Rational.ONE))
                .map(more -> scale > 100 ? rest(sentence, more, 100).orElse(more) : more);
    }

    /** The scale at the token, or 0. */
    private static long factor(Sentence sentence, int at, Rational value, boolean attached, boolean money) {
        Token token = sentence.token(at);
        String word = token.lower();
        long scale = NumberWords.scale(word);
        if (scale > 0) {
            return scale;
        }
        long shorter = NumberWords.shortScale(word);
        if (shorter > 0) {
            boolean kelvin = word.equals("k") && !attached && token.text().equals("K");
            return kelvin ? 0 : shorter;
        }
        boolean paid = money || UnitNames.currencyAfter(sentence, at + 1).isPresent();
        return switch (token.text()) {
            case "M" -> attached ? 1_000_000L : 0;
            case "MM", "mm" -> paid && money ? 1_000_000L : 0;
            case "m" -> paid || (attached && isMillion(sentence, at + 1, value)) ? 1_000_000L : 0;
            case "B", "b" ->
                (attached && (paid || HeadNouns.isPlural(sentence, at + 1)))
                                || (money && !attached)
                                || (attached && token.text().equals("b"))
                        ? 1_000_000_000L
                        : 0;
            case "T", "t" -> attached && money ? 1_000_000_000_000L : 0;
            case "cr", "Cr" -> paid ? 10_000_000L : 0;
            case "L" -> money && attached ? 100_000L : 0;
            default -> 0;
        };
    }

    /** Whether the m in "1.5m people" is for million, not metres: what is counted follows, or the figure is a rounded one. */
    private static boolean isMillion(Sentence sentence, int next, Rational value) {
        if (next >= sentence.size()) {
            return !value.isInteger();
        }
        Token after = sentence.token(next);
        boolean length = LENGTHS.contains(after.lower()) || after.is("(") || after.isHyphen();
        if (length) {
            return false;
        }
        boolean onePlace = value.times(Rational.of(10)).isInteger() && !value.isInteger();
        return HeadNouns.isPlural(sentence, next)
                || HeadNouns.isPlural(sentence, next + 1)
                || (onePlace && !after.isWord())
                || (onePlace && HeadNouns.isClosed(after.lower()));
    }
}
