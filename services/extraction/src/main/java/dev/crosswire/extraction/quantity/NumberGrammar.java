package dev.crosswire.extraction.quantity;

import dev.crosswire.core.quantity.Rational;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import dev.crosswire.extraction.text.Token.Kind;
import java.util.Optional;

/**
 * One number, in digits or words, without the words that bound it: "800,000", "1.5 million", "800k", "thirty-five",
 * "two hundred and ten thousand", "3 hundred and 21", "two and a half million", "a dozen", "several thousand", "a fifth".
 */
final class NumberGrammar {

    /** What numbers in words are made of: no published one has more words. */
    private static final int MOST_WORDS = 24;

    private NumberGrammar() {}

    /** The number that starts at the token, if one does. */
    static Optional<Numeral> at(Sentence sentence, int index) {
        return at(sentence, index, false);
    }

    /**
     * @param money whether a currency sign stands before it: "5m" is five million then
     */
    static Optional<Numeral> at(Sentence sentence, int index, boolean money) {
        if (index < 0 || index >= sentence.size()) {
            return Optional.empty();
        }
        Token token = sentence.token(index);
        if (token.kind() == Kind.NUMBER) {
            return Digits.at(sentence, index, token.number().orElseThrow(), money);
        }
        return token.isWord() ? word(sentence, index, token.lower()) : Optional.empty();
    }

    private static Optional<Numeral> word(Sentence sentence, int index, String word) {
        boolean article = word.equals("a") || word.equals("an");
        if (!article && NumberWords.isCardinal(word)) {
            return Optional.of(cardinal(sentence, index, index, 0));
        }
        if (word.equals("hundred")
                && index + 1 < sentence.size()
                && NumberWords.scale(sentence.token(index + 1).lower()) > 100) {
            return Optional.of(cardinal(sentence, index, index, 1));
        }
        if (!article && !word.equals("half") && !word.equals("quarter") && !word.equals("dozen")) {
            return VagueWords.at(sentence, index);
        }
        if (word.equals("dozen")) {
            if (sentence.is(index - 1, "'s") || sentence.is(index - 1, "square")) {
                return Optional.empty();
            }
            return Optional.of(Numeral.words(index + 1, Rational.of(12), Rational.ONE));
        }
        Optional<Numeral> part = Fractions.leading(sentence, index);
        if (part.isPresent() || !article) {
            return part;
        }
        if (index + 1 < sentence.size()) {
            String next = sentence.token(index + 1).lower();
            if (next.equals("dozen")) {
                return Optional.of(Numeral.words(index + 2, Rational.of(12), Rational.ONE));
            }
            if (NumberWords.scale(next) > 0) {
                return Optional.of(cardinal(sentence, index, index + 1, 1));
            }
        }
        return VagueWords.at(sentence, index);
    }

    /** A whole number with no fraction after it; what other numbers end in, so that none is read twice. */
    static Optional<Numeral> plain(Sentence sentence, int index) {
        Token token = sentence.token(index);
        if (token.kind() == Kind.NUMBER) {
            Rational value = token.number().orElseThrow();
            long scale = index + 1 < sentence.size()
                    ? NumberWords.scale(sentence.token(index + 1).lower())
                    : 0;
            return Optional.of(
                    scale > 0
                            ? Numeral.digits(index + 2, value.times(Rational.of(scale)), Rational.of(scale))
                            : Numeral.digits(index + 1, value, Rational.ONE));
        }
        return NumberWords.isCardinal(token.lower())
                ? Optional.of(words(sentence, index, 0).numeral())
                : Optional.empty();
    }

    /**
     * @param group what an article before the words stands for
     */
    private static Numeral cardinal(Sentence sentence, int start, int from, long group) {
        Words words = words(sentence, from, group);
        Numeral read = words.numeral();
        return Fractions.after(sentence, start, read, words.and())
                .or(() -> point(sentence, read))
                .orElse(read);
    }

    /**
     * @param and where an "and" in the words stands, or -1
     */
    private record Words(Numeral numeral, int and) {}

    private static Words words(Sentence sentence, int from, long group) {
        long total = 0;
        long lastScale = 1;
        long open = group;
        int at = from;
        int end = from;
        int linked = -1;
        while (at < sentence.size() && at - from < MOST_WORDS) {
            Token token = sentence.token(at);
            String word = token.lower();
            int small = NumberWords.small(word);
            int tens = NumberWords.tens(word);
            long scale = NumberWords.scale(word);
            boolean started = at > from || group > 0;
            if (small >= 0 && (!started || (small > 0 && open % 10 == 0 && (open % 100 == 0 || small < 10)))) {
                if (started && open > 0 && open < 20) {
                    break;
                }
                open += small;
            } else if (tens >= 0 && open % 100 == 0) {
                open += tens;
            } else if (scale == 100 && open > 0 && open < 100) {
                open *= 100;
            } else if (scale > 100 && open > 0 && open < 1_000_000 && (total == 0 || scale < lastScale)) {
                total += open * scale;
                open = 0;
                lastScale = scale;
            } else if (scale > 100 && open == 0 && total > 0 && total < 1_000_000_000 && end == at) {
                // "three lakh crore"
                total *= scale;
                lastScale = scale;
            } else if (NumberWords.isDozens(word) && open > 0 && total == 0) {
                // "three hundred and two dozens": only the last part is of dozens
                open = linked >= 0 && open > 100 ? open / 100 * 100 + open % 100 * 12 : open * 12;
                end = at + 1;
                break;
            } else if (started
                    && (token.isHyphen() || token.is("and") || token.is("&") || token.is(","))
                    && continues(sentence, at, open, total, lastScale)) {
                linked = token.isHyphen() ? linked : at;
                at++;
                continue;
            } else {
                break;
            }
            at++;
            end = at;
        }
        Rational scale = open == 0 && lastScale > 1 ? Rational.of(lastScale) : Rational.ONE;
        return new Words(Numeral.words(end, Rational.of(total + open), scale), linked);
    }

    /** A hyphen, "and" or comma belongs to the number in "thirty-five", "a hundred and ten", "three million, two hundred". */
    private static boolean continues(Sentence sentence, int at, long open, long total, long lastScale) {
        if (at + 1 >= sentence.size()) {
            return false;
        }
        String next = sentence.token(at + 1).lower();
        int small = NumberWords.small(next);
        if (sentence.token(at).isHyphen()) {
            boolean unit = small > 0 && small < 10 && open % 100 >= 20 && open % 10 == 0;
            return unit || (open > 0 && NumberWords.scale(next) > 0);
        }
        boolean tens = NumberWords.tens(next) > 0;
        boolean scaled = at + 2 < sentence.size()
                && NumberWords.scale(sentence.token(at + 2).lower()) > 0
                && NumberWords.scale(sentence.token(at + 2).lower()) < lastScale;
        if (sentence.is(at, ",")) {
            return open == 0 && total > 0 && scaled && (small > 0 || tens);
        }
        boolean hundred = open >= 100 && open % 100 == 0;
        boolean thousand = open == 0 && total > 0 && (lastScale == 1000 || scaled);
        return (hundred || thousand) && (small > 0 || tens);
    }

    /** "five point five", "two hundred point zero three". */
    private static Optional<Numeral> point(Sentence sentence, Numeral read) {
        int at = read.to() + 1;
        if (!sentence.is(read.to(), "point") || at >= sentence.size()) {
            return Optional.empty();
        }
        Rational value = read.low();
        Rational place = Rational.ONE;
        int end = at;
        while (end < sentence.size() && end < at + 8) {
            String word = sentence.token(end).lower();
            int digit = NumberWords.small(word);
            int tens = NumberWords.tens(word);
            if (digit < 0 && tens < 0) {
                break;
            }
            int read2 = Math.max(digit, tens);
            end++;
            if (tens > 0 && end + 1 < sentence.size() && sentence.token(end).isHyphen()) {
                int unit = NumberWords.small(sentence.token(end + 1).lower());
                if (unit > 0 && unit < 10) {
                    read2 += unit;
                    end += 2;
                }
            }
            place = place.dividedBy(Rational.of(read2 >= 10 ? 100 : 10));
            value = value.plus(Rational.of(read2).times(place));
        }
        if (end == at) {
            return Optional.empty();
        }
        long scale =
                end < sentence.size() ? NumberWords.scale(sentence.token(end).lower()) : 0;
        return Optional.of(
                scale > 0
                        ? Numeral.words(end + 1, value.times(Rational.of(scale)), Rational.of(scale))
                        : Numeral.words(end, value, Rational.ONE));
    }
}
