package dev.crosswire.extraction.quantity;

import dev.crosswire.core.quantity.Rational;
import dev.crosswire.extraction.entries.WordLists;
import dev.crosswire.extraction.text.Sentence;
import java.util.Optional;
import java.util.Set;

/** Two numbers around a dash that are no range: "2-0", "won 3-1", "a 52-48 vote". */
final class Scores {

    private static final Rational THOUSAND = Rational.of(1000);

    private static final Set<String> BEFORE_A_RANGE = WordLists.of(Scores.class, "before a range");

    private Scores() {}

    /** Whether the numbers around the dash after the figure are a score: "2-0", "won 3-1". */
    static boolean is(Sentence sentence, Figure first) {
        int dash = first.numeral().to();
        if (first.isMeasured() || dash + 1 >= sentence.size() || !Spans.isTight(sentence, dash)) {
            return false;
        }
        Optional<Figure> second = Figure.at(sentence, dash + 1);
        if (second.isEmpty()
                || second.get().isMeasured()
                || first.numeral().form() != second.get().numeral().form()) {
            return false;
        }
        Rational a = first.numeral().low();
        Rational b = second.get().numeral().low();
        boolean plain = a.isInteger()
                && b.isInteger()
                && a.compareTo(THOUSAND) < 0
                && b.compareTo(THOUSAND) < 0
                && first.numeral().scale().equals(Rational.ONE)
                && second.get().numeral().scale().equals(Rational.ONE);
        if (!plain || first.from() < first.number()) {
            return false;
        }
        int to = second.get().numeral().to();
        boolean more = to + 1 < sentence.size()
                && Spans.isTight(sentence, to)
                && sentence.token(to + 1).number().isPresent();
        if (a.compareTo(b) >= 0 || more) {
            return true;
        }
        String before = first.from() > 0 ? sentence.token(first.from() - 1).lower() : "";
        return HeadNouns.of(sentence, to, false).at() < 0 && !(BEFORE_A_RANGE.contains(before) && !before.equals("a"));
    }
}
