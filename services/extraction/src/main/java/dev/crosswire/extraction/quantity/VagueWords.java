package dev.crosswire.extraction.quantity;

import dev.crosswire.core.quantity.Rational;
import dev.crosswire.extraction.quantity.NumberGrammar.Numeral;
import dev.crosswire.extraction.text.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words that leave a number open, with what they allow; the settings are those of the claim model. */
final class VagueWords {

    private record Span(long low, long high) {}

    private static final Map<String, Span> PLURALS = Map.of(
            "tens", new Span(20, 99),
            "dozens", new Span(24, 99),
            "scores", new Span(40, 99),
            "hundreds", new Span(200, 999),
            "thousands", new Span(2_000, 9_999),
            "millions", new Span(2_000_000, 9_999_999));

    private static final Map<String, Long> UNITS =
            Map.of("hundred", 100L, "thousand", 1_000L, "million", 1_000_000L, "dozen", 12L);

    private static final Span SEVERAL = new Span(3, 9);
    private static final Span A_FEW = new Span(2, 5);

    private VagueWords() {}

    /** The vague number that starts at the token, if one does. */
    static Optional<Numeral> at(Sentence sentence, int index) {
        String word = sentence.token(index).lower();
        if (word.equals("several")) {
            return Optional.of(scaled(sentence, index + 1, SEVERAL));
        }
        if (word.equals("few") && unit(sentence, index + 1) > 1) {
            return Optional.of(scaled(sentence, index + 1, A_FEW));
        }
        if (word.equals("a") && sentence.is(index + 1, "few")) {
            return Optional.of(scaled(sentence, index + 2, A_FEW));
        }
        if (sentence.startsWith(index, List.of("tens", "of", "thousands"))) {
            return Optional.of(vague(afterOf(sentence, index + 3), 20_000, 99_999));
        }
        if (sentence.startsWith(index, List.of("hundreds", "of", "thousands"))) {
            return Optional.of(vague(afterOf(sentence, index + 3), 200_000, 999_999));
        }
        Span plural = PLURALS.get(word);
        if (plural == null) {
            return Optional.empty();
        }
        return Optional.of(vague(afterOf(sentence, index + 1), plural.low(), plural.high()));
    }

    /** The "of" of "dozens of troops" belongs to the number: the noun follows it. */
    private static int afterOf(Sentence sentence, int at) {
        return sentence.is(at, "of") ? at + 1 : at;
    }

    private static Numeral scaled(Sentence sentence, int at, Span span) {
        long unit = unit(sentence, at);
        return vague(afterOf(sentence, unit > 1 ? at + 1 : at), span.low() * unit, span.high() * unit + unit - 1);
    }

    private static long unit(Sentence sentence, int at) {
        return at < sentence.size() ? UNITS.getOrDefault(sentence.token(at).lower(), 1L) : 1L;
    }

    private static Numeral vague(int to, long low, long high) {
        return new Numeral(to, Rational.of(low), Rational.of(high), true, Rational.ONE);
    }
}
