package dev.crosswire.extraction.quantity;

import dev.crosswire.core.quantity.Rational;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import dev.crosswire.extraction.text.Token.Kind;
import java.util.Map;
import java.util.Optional;

/**
 * One number, in digits or words, without the words that bound it: "800,000", "1.5 million", "800k", "thirty-five",
 * "two hundred and ten thousand", "a dozen", "several thousand", "tens of thousands".
 */
final class NumberGrammar {

    /**
     * What was read.
     *
     * @param to token after the last
     * @param low smallest value; equal to {@code high} unless the words are vague
     * @param scale factor that a number before this one may share ("10 to 15 thousand"); one if none
     */
    record Numeral(int to, Rational low, Rational high, boolean vague, Rational scale) {

        private static Numeral exact(int to, Rational value, Rational scale) {
            return new Numeral(to, value, value, false, scale);
        }
    }

    private static final Map<String, Integer> SMALL = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19));

    private static final Map<String, Integer> TENS = Map.of(
            "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80, "ninety",
            90);

    private static final Map<String, Long> SCALES = Map.of(
            "hundred",
            100L,
            "thousand",
            1_000L,
            "million",
            1_000_000L,
            "billion",
            1_000_000_000L,
            "trillion",
            1_000_000_000_000L);

    private static final Map<String, Long> SHORT_SCALES = Map.of(
            "k",
            1_000L,
            "m",
            1_000_000L,
            "mn",
            1_000_000L,
            "mio",
            1_000_000L,
            "bn",
            1_000_000_000L,
            "tn",
            1_000_000_000_000L);

    private NumberGrammar() {}

    /** The number that starts at the token, if one does. */
    static Optional<Numeral> at(Sentence sentence, int index) {
        if (index < 0 || index >= sentence.size()) {
            return Optional.empty();
        }
        Token token = sentence.token(index);
        if (token.kind() == Kind.NUMBER) {
            return digits(sentence, index, token.number().orElseThrow());
        }
        return token.isWord() ? VagueWords.at(sentence, index).or(() -> words(sentence, index)) : Optional.empty();
    }

    private static Optional<Numeral> digits(Sentence sentence, int index, Rational value) {
        int next = index + 1;
        if (next < sentence.size()) {
            Token after = sentence.token(next);
            boolean attached = after.adjoins(sentence.token(index)) && after.isWord();
            Long scale = SCALES.get(after.lower());
            if (scale == null && !after.lower().equals("m")) {
                scale = SHORT_SCALES.get(after.lower());
            } else if (scale == null && attached) {
                scale = SHORT_SCALES.get(after.lower());
            }
            if (scale != null) {
                Rational factor = Rational.of(scale);
                return Optional.of(Numeral.exact(next + 1, value.times(factor), factor));
            }
            if (attached && !after.is("'s")) {
                // "35th", "5km": not a count of the noun that follows
                return Optional.empty();
            }
            if (after.isHyphen() && after.adjoins(sentence.token(index)) && next + 1 < sentence.size()) {
                Long hyphened = SCALES.get(sentence.token(next + 1).lower());
                if (hyphened != null) {
                    Rational factor = Rational.of(hyphened);
                    return Optional.of(Numeral.exact(next + 2, value.times(factor), factor));
                }
            }
        }
        return Optional.of(Numeral.exact(next, value, Rational.ONE));
    }

    private static Optional<Numeral> words(Sentence sentence, int start) {
        int at = start;
        String first = sentence.token(at).lower();
        if (first.equals("half") && sentence.is(at + 1, "a") && sentence.is(at + 2, "million")) {
            return Optional.of(Numeral.exact(at + 3, Rational.of(500_000), Rational.ONE));
        }
        if (first.equals("dozen")) {
            return Optional.of(Numeral.exact(at + 1, Rational.of(12), Rational.ONE));
        }
        boolean article = first.equals("a") || first.equals("an");
        if (article) {
            if (sentence.is(at + 1, "dozen")) {
                return Optional.of(Numeral.exact(at + 2, Rational.of(12), Rational.ONE));
            }
            if (at + 1 >= sentence.size()
                    || !SCALES.containsKey(sentence.token(at + 1).lower())) {
                return Optional.empty();
            }
            at++;
        }
        long total = 0;
        long group = article ? 1 : 0;
        Rational lastScale = Rational.ONE;
        boolean any = article;
        int end = at;
        while (at < sentence.size()) {
            Token token = sentence.token(at);
            String word = token.lower();
            if (SMALL.containsKey(word) && group % 10 == 0 && (group % 100 == 0 || SMALL.get(word) < 10)) {
                group += SMALL.get(word);
                any = true;
            } else if (TENS.containsKey(word) && group % 100 == 0) {
                group += TENS.get(word);
                any = true;
            } else if (SCALES.containsKey(word) && any && group > 0) {
                long scale = SCALES.get(word);
                if (scale == 100) {
                    group = group < 100 ? group * 100 : group;
                } else if (group < 1000) {
                    total += group * scale;
                    group = 0;
                    lastScale = Rational.of(scale);
                } else {
                    break;
                }
            } else if (word.equals("dozen") && any && group > 0 && total == 0) {
                group *= 12;
                end = at + 1;
                break;
            } else if (any && (token.isHyphen() || word.equals("and")) && continues(sentence, at, group, total)) {
                at++;
                continue;
            } else {
                break;
            }
            at++;
            end = at;
        }
        return any && end > start
                ? Optional.of(Numeral.exact(end, Rational.of(total + group), group == 0 ? lastScale : Rational.ONE))
                : Optional.empty();
    }

    /** A hyphen or "and" belongs to the number in "thirty-five" and "a hundred and ten". */
    private static boolean continues(Sentence sentence, int at, long group, long total) {
        if (at + 1 >= sentence.size()) {
            return false;
        }
        String next = sentence.token(at + 1).lower();
        if (sentence.token(at).isHyphen()) {
            boolean unit = SMALL.containsKey(next) && SMALL.get(next) < 10 && group % 100 >= 20 && group % 10 == 0;
            return unit || SCALES.containsKey(next);
        }
        boolean round = (group >= 100 && group % 100 == 0) || (group == 0 && total > 0);
        return round && (SMALL.containsKey(next) || TENS.containsKey(next));
    }
}
