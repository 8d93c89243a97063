package dev.crosswire.core.comparison.text;

import dev.crosswire.core.comparison.text.Tokens.Token;
import dev.crosswire.core.quantity.Interval;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Scale;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a text entails what another says with its numbers: each number of the second must follow from the one of the
 * first that stands in the same context. No catalogue is asked, so that it works for any text.
 */
public final class Entailment {

    /** How a text stands to what another says. */
    public enum Relation {
        ENTAILMENT,
        NEUTRAL,
        CONTRADICTION
    }

    /** What a text shares with another that it entails: so much of the other's content words. */
    private static final double LEAST_COVERED = 0.5;

    /** Content words on either side of a number that make its context. */
    private static final int CONTEXT = 4;

    private static final double ALIGNED = 4;
    private static final double SAME_NOUN = 2;
    private static final double SAME_NUMBER = 1.5;

    private final Tokens a;
    private final Tokens b;
    private final int[] alignment;

    private Entailment(ReadText a, ReadText b) {
        this.a = Tokens.of(a);
        this.b = Tokens.of(b);
        this.alignment = Tokens.align(this.b, this.a);
    }

    static Relation of(ReadText a, ReadText b) {
        return new Entailment(a, b).relation();
    }

    private Relation relation() {
        boolean all = true;
        boolean any = false;
        boolean refuted = false;
        for (int i = 0; i < b.size(); i++) {
            if (!b.at(i).isNumber()) {
                continue;
            }
            any = true;
            int at = counterpart(i);
            if (at < 0) {
                all = false;
                continue;
            }
            boolean ends = areEnds(i, at);
            Interval known = allowed(a.at(at), ends, b.at(i));
            Interval asked = allowed(b.at(i), ends, a.at(at));
            all &= sameTrend(a.at(at), b.at(i)) && asked.encloses(known);
            refuted |= !known.overlaps(asked);
        }
        double covered = coverage();
        if (covered < LEAST_COVERED) {
            return Relation.NEUTRAL;
        }
        return refuted ? Relation.CONTRADICTION : all && (any || covered == 1) ? Relation.ENTAILMENT : Relation.NEUTRAL;
    }

    /** Whether a range on one side stands against two numbers, or another range, on the other. */
    private boolean areEnds(int inB, int inA) {
        int otherInB = inB + b.at(inB).other();
        if (otherInB != inB) {
            return alignment[inB] == inA && alignment[otherInB] >= 0 && alignment[otherInB] != inA;
        }
        int otherInA = inA + a.at(inA).other();
        if (otherInA == inA || alignment[inB] != inA) {
            return false;
        }
        for (int partner : alignment) {
            if (partner == otherInA) {
                return true;
            }
        }
        return false;
    }

    /** What a number allows, in the base unit where both convert to it. */
    private static Interval allowed(Token token, boolean end, Token other) {
        Quantity quantity = token.number().orElseThrow();
        Interval allowed = end ? token.allowed().orElseThrow() : quantity.interval();
        boolean converts =
                Scale.converts(quantity.unit(), other.number().orElseThrow().unit());
        return converts ? allowed.scaled(Scale.of(quantity.unit())) : allowed;
    }

    private static boolean sameTrend(Token a, Token b) {
        return a.number().flatMap(Quantity::trend).equals(b.number().flatMap(Quantity::trend));
    }

    /** The number of a that speaks of what the token of b does, or -1. */
    private int counterpart(int asked) {
        int best = -1;
        double most = 0;
        Token wanted = b.at(asked);
        Set<String> context = context(b, asked);
        for (int i = 0; i < a.size(); i++) {
            Token known = a.at(i);
            if (!known.isNumber() || !Tokens.comparable(a, i, b, asked)) {
                continue;
            }
            Set<String> shared = context(a, i);
            shared.retainAll(context);
            boolean noun =
                    known.number().map(Quantity::noun).equals(wanted.number().map(Quantity::noun));
            double score = 1
                    + shared.size()
                    + (alignment[asked] == i ? ALIGNED : 0)
                    + (noun ? SAME_NOUN : 0)
                    + (allowed(wanted, false, known).encloses(allowed(known, false, wanted)) ? SAME_NUMBER : 0);
            if (score > most) {
                most = score;
                best = i;
            }
        }
        return best;
    }

    private static Set<String> context(Tokens tokens, int at) {
        Set<String> words = new HashSet<>();
        collect(tokens, at - 1, -1, words);
        collect(tokens, at + 1, 1, words);
        return words;
    }

    private static void collect(Tokens tokens, int from, int step, Set<String> words) {
        int found = 0;
        for (int i = from; i >= 0 && i < tokens.size() && found < CONTEXT; i += step) {
            Token token = tokens.at(i);
            if (token.content()) {
                words.add(token.stem());
                found++;
            }
        }
    }

    /** Share of b's content words that a has too; 1 where b has none. */
    private double coverage() {
        Set<String> known = a.contentWords();
        List<String> asked = List.copyOf(b.contentWords());
        if (asked.isEmpty()) {
            return 1;
        }
        return (double) asked.stream().filter(known::contains).count() / asked.size();
    }
}
