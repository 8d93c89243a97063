package dev.crosswire.extraction.quantity;

import dev.crosswire.core.quantity.Rational;
import dev.crosswire.extraction.entries.WordLists;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.Optional;
import java.util.Set;

/** Parts of a whole: "a fifth of", "two-thirds", "half a million", "two and a half", "one in five". */
final class Fractions {

    private static final Rational HALF = Rational.of(1, 2);

    private static final Set<String> AFTER_A_PART = WordLists.of(Fractions.class, "after a part");

    private static final Set<String> BEFORE_A_PART = WordLists.of(Fractions.class, "before a part");

    private static final Set<String> AFTER_HALF = WordLists.of(Fractions.class, "after half");

    private Fractions() {}

    /** A part that begins with "a", "half" or "quarter". */
    static Optional<Numeral> leading(Sentence sentence, int index) {
        String word = sentence.token(index).lower();
        if (word.equals("half")) {
            return half(sentence, index);
        }
        if (word.equals("quarter")) {
            return sentence.is(index + 1, "million") || sentence.is(index + 1, "billion")
                    ? Optional.of(of(sentence, index + 1, Rational.of(1, 4)))
                    : Optional.empty();
        }
        // after "a"
        int at = index + 1;
        if (at >= sentence.size()) {
            return Optional.empty();
        }
        String next = sentence.token(at).lower();
        boolean andHalf = sentence.is(at + 1, "and") && sentence.is(at + 2, "a") && sentence.is(at + 3, "half");
        if (andHalf && UnitNames.isUnit(sentence, at)) {
            // "a mile and a half": the half is read with the unit
            return Optional.of(Numeral.words(at, Rational.ONE, Rational.ONE));
        }
        long scale = NumberWords.scale(next);
        if (scale > 0
                && at + 1 < sentence.size()
                && NumberWords.isParts(sentence.token(at + 1).lower())) {
            return Optional.of(Numeral.fraction(
                    at + 2,
                    Rational.of(scale, NumberWords.part(sentence.token(at + 1).lower()))));
        }
        long part = NumberWords.part(next);
        if (part == 0 || NumberWords.isParts(next)) {
            return Optional.empty();
        }
        boolean million = sentence.is(at + 1, "million")
                || sentence.is(at + 1, "billion")
                || (sentence.is(at + 1, "of") && sentence.is(at + 2, "a") && sentence.is(at + 3, "million"));
        if (million) {
            return Optional.of(of(sentence, at + 1, Rational.of(1, part)));
        }
        boolean end = at + 1 >= sentence.size()
                || (sentence.token(at + 1).isMark() && !sentence.token(at + 1).isHyphen());
        String before = index > 0 ? sentence.token(index - 1).lower() : "";
        boolean bounded = BEFORE_A_PART.contains(before);
        boolean after = at + 1 < sentence.size()
                && AFTER_A_PART.contains(sentence.token(at + 1).lower());
        boolean period = next.equals("quarter") && !sentence.is(at + 1, "of") && !bounded;
        boolean clear =
                bounded ? end || after : sentence.is(at + 1, "of") || (after && !sentence.is(at + 1, "to")) || end;
        return !period && clear ? Optional.of(Numeral.fraction(at + 1, Rational.of(1, part))) : Optional.empty();
    }

    private static Optional<Numeral> half(Sentence sentence, int index) {
        int at = index + 1;
        if (at >= sentence.size()) {
            return Optional.of(Numeral.fraction(at, HALF));
        }
        int noun = sentence.is(at, "a") || sentence.is(at, "an") ? at + 1 : at;
        if (noun < sentence.size()) {
            String word = sentence.token(noun).lower();
            if (NumberWords.scale(word) > 0 || word.equals("dozen")) {
                return Optional.of(of(sentence, at, HALF));
            }
            if (noun > at && UnitNames.isUnit(sentence, noun)) {
                return Optional.of(Numeral.fraction(noun, HALF));
            }
        }
        Token before = index > 0 ? sentence.token(index - 1) : sentence.token(index);
        boolean ordinal = NumberWords.part(before.lower()) > 0
                || before.is("first")
                || before.is("second")
                || before.is("last")
                || before.is("other")
                || before.is("the")
                || before.is("latter")
                || before.is("opening")
                || before.is("this")
                || before.isHyphen()
                || before.is("and");
        boolean bounded = BEFORE_A_PART.contains(before.lower()) || index == 0;
        boolean of = AFTER_HALF.contains(sentence.token(at).lower());
        boolean plural = HeadNouns.isPlural(sentence, at);
        boolean stands = !ordinal && !sentence.token(at).isHyphen() && (of || bounded || plural);
        return stands ? Optional.of(Numeral.fraction(at, HALF)) : Optional.empty();
    }

    /**
     * "two thirds", "one-fifth", "three and a half": what follows a whole number.
     *
     *
     * @param and where an "and" in it stands
     */
    static Optional<Numeral> after(Sentence sentence, int start, Numeral whole, int and) {
        int at = whole.to();
        int part = at < sentence.size() && sentence.token(at).isHyphen() ? at + 1 : at;
        if (part < sentence.size() && whole.low().signum() > 0) {
            String word = sentence.token(part).lower();
            long parts = NumberWords.part(word);
            boolean one = whole.low().equals(Rational.ONE);
            boolean fits = parts > 0
                    && (NumberWords.isParts(word) || (one && word.length() > 0 && isOnePart(sentence, part)))
                    && !(word.equals("quarters") && part == at && isPeriod(sentence, start));
            boolean tens = fits && and < start && part > start + 1 && parts < 10 && isTensBefore(sentence, part);
            if (tens) {
                // "one hundred thirty-fifths", "three twenty-firsts": the tens are of the part
                int at2 = sentence.token(part - 1).isHyphen() ? part - 2 : part - 1;
                long of = NumberWords.tens(sentence.token(at2).lower()) + parts;
                Rational over = before(sentence, start, at2);
                if (over.signum() > 0) {
                    return Optional.of(of(sentence, part + 1, over.dividedBy(Rational.of(of))));
                }
            }
            if (fits && and > start) {
                // "one hundred and three quarters": the fraction is of what follows "and"
                Rational before = before(sentence, start, and);
                Rational last = whole.low().minus(before);
                if (last.signum() > 0 && last.compareTo(Rational.of(parts)) < 0) {
                    return Optional.of(
                            Numeral.words(part + 1, before.plus(last.dividedBy(Rational.of(parts))), Rational.ONE));
                }
            }
            if (fits) {
                return Optional.of(of(sentence, part + 1, whole.low().dividedBy(Rational.of(parts))));
            }
        }
        return and(sentence, whole).or(() -> parts(sentence, whole)).or(() -> Ratios.at(sentence, whole));
    }

    private static boolean isTensBefore(Sentence sentence, int part) {
        int at = sentence.token(part - 1).isHyphen() ? part - 2 : part - 1;
        return at >= 0 && NumberWords.tens(sentence.token(at).lower()) > 0;
    }

    /** "one twenty-fifth", "three twenty-firsts": a whole number, and a part of two words after it. */
    private static Optional<Numeral> parts(Sentence sentence, Numeral whole) {
        int at = whole.to();
        if (at + 1 >= sentence.size() || whole.low().signum() <= 0) {
            return Optional.empty();
        }
        int tens = NumberWords.tens(sentence.token(at).lower());
        int unit = sentence.token(at + 1).isHyphen() ? at + 2 : at + 1;
        if (tens < 0 || unit >= sentence.size()) {
            return Optional.empty();
        }
        String word = sentence.token(unit).lower();
        long parts = word.equals("firsts") || (word.equals("first") && unit == at + 2) ? 1 : NumberWords.part(word);
        boolean one = whole.low().equals(Rational.ONE);
        boolean many = NumberWords.isParts(word) || word.equals("firsts");
        return parts > 0 && parts < 10 && (many || one)
                ? Optional.of(Numeral.fraction(unit + 1, whole.low().dividedBy(Rational.of(tens + parts))))
                : Optional.empty();
    }

    private static Rational before(Sentence sentence, int start, int and) {
        long total = 0;
        long open = 0;
        for (int i = start; i < and; i++) {
            String word = sentence.token(i).lower();
            int value = Math.max(NumberWords.small(word), NumberWords.tens(word));
            long scale = NumberWords.scale(word);
            if (value > 0 || word.equals("a")) {
                open += Math.max(value, 1);
            } else if (scale == 100) {
                open *= 100;
            } else if (scale > 0) {
                total += open * scale;
                open = 0;
            }
        }
        return Rational.of(total + open);
    }

    /** "one half", "one fifth" unless it is followed by a thing: "one third party". */
    private static boolean isOnePart(Sentence sentence, int part) {
        if (part + 1 >= sentence.size()) {
            return true;
        }
        Token next = sentence.token(part + 1);
        return sentence.token(part - 1).isHyphen()
                || !next.isWord()
                || AFTER_A_PART.contains(next.lower())
                || HeadNouns.isClosed(next.lower())
                || UnitNames.isUnit(sentence, part + 1);
    }

    /** "for three quarters", "in two quarters": of a year. */
    private static boolean isPeriod(Sentence sentence, int start) {
        return sentence.is(start - 1, "for")
                || sentence.is(start - 1, "last")
                || sentence.is(start - 1, "next")
                || sentence.is(start - 1, "past")
                || sentence.is(start - 1, "previous")
                || sentence.is(start - 1, "consecutive");
    }

    /** The part of what follows, where that is a scale: "half a million", "two thirds of a million", "half a dozen". */
    private static Numeral of(Sentence sentence, int at, Rational part) {
        int scale = at;
        if (sentence.is(scale, "of") && (sentence.is(scale + 1, "a") || sentence.is(scale + 1, "an"))) {
            scale += 2;
        } else if (sentence.is(scale, "a")) {
            scale++;
        }
        if (scale < sentence.size()) {
            long factor = sentence.is(scale, "dozen")
                    ? 12
                    : NumberWords.scale(sentence.token(scale).lower());
            if (factor > 0) {
                return Numeral.words(scale + 1, part.times(Rational.of(factor)), Rational.ONE);
            }
        }
        return part.compareTo(Rational.ONE) < 0 ? Numeral.fraction(at, part) : Numeral.words(at, part, Rational.ONE);
    }

    /** "and a half", "and three quarters", of one or of the scale: "two and a half", "3 million and a quarter". */
    static Optional<Numeral> and(Sentence sentence, Numeral whole) {
        if (!sentence.is(whole.to(), "and") || !whole.low().isInteger()) {
            return Optional.empty();
        }
        int at = whole.to() + 1;
        boolean one = sentence.is(at, "a") || sentence.is(at, "an") || sentence.is(at, "one");
        int over = 1;
        if (!one && at < sentence.size()) {
            over = NumberWords.small(sentence.token(at).lower());
            int tens = NumberWords.tens(sentence.token(at).lower());
            boolean compound = tens > 0
                    && at + 2 < sentence.size()
                    && sentence.token(at + 1).isHyphen();
            if (compound) {
                over = tens
                        + Math.max(0, NumberWords.small(sentence.token(at + 2).lower()));
                at += 2;
            }
        }
        int part = at + 1;
        if (over < 1 || part >= sentence.size()) {
            return Optional.empty();
        }
        String word = sentence.token(part).lower();
        long parts = NumberWords.part(word);
        if (parts == 0 || (over == 1) == NumberWords.isParts(word)) {
            return Optional.empty();
        }
        boolean quarter = word.equals("half") || word.equals("quarter");
        boolean closes = part + 1 >= sentence.size()
                || !sentence.token(part + 1).isWord()
                || quarter
                || over > 1
                || UnitNames.isUnit(sentence, part + 1)
                || NumberWords.scale(sentence.token(part + 1).lower()) > 0;
        if (!closes) {
            return Optional.empty();
        }
        Rational fraction = Rational.of(over, parts);
        long scale = part + 1 < sentence.size()
                ? NumberWords.scale(sentence.token(part + 1).lower())
                : 0;
        Rational unit = whole.scale();
        if (scale > 0 && unit.equals(Rational.ONE)) {
            Rational factor = Rational.of(scale);
            return Optional.of(
                    Numeral.words(part + 2, whole.low().plus(fraction).times(factor), factor));
        }
        if (scale > 0) {
            return Optional.of(
                    Numeral.words(part + 2, whole.low().plus(fraction.times(Rational.of(scale))), Rational.ONE));
        }
        Rational of = unit.compareTo(Rational.of(1000)) >= 0 ? unit : Rational.ONE;
        return Optional.of(Numeral.words(part + 1, whole.low().plus(fraction.times(of)), Rational.ONE));
    }
}
