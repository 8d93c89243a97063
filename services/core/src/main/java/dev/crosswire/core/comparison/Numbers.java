package dev.crosswire.core.comparison;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.comparison.Verdict.Direction;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Rule 7: a) bounds of one side diverge from a ratio on; b) values that one number satisfies are compatible; c) a toll
 * that only grows is an UPDATE when it is higher later, also where it was a lower bound until then, and a regression when
 * it is lower later; d) all else is a contradiction.
 */
final class Numbers implements Rule {

    /**
     * A lower bound ("at least 26") leaves room for the higher number of the same hour, but a number that is out a day later
     * is a newer count (decision record 0025). Of two lower bounds neither says how far the other is out of date.
     */
    private static final Duration BOUND_IS_OLD = Duration.ofDays(1);

    @Override
    public String question() {
        return "Can one number satisfy both?";
    }

    @Override
    public Optional<Verdict> judge(Pair pair) {
        Optional<Amount> first = pair.earlierAmount();
        Optional<Amount> second = pair.laterAmount();
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        Amount a = first.get();
        Amount b = second.get();
        boolean later = pair.type().monotone() && !pair.ofOneVoice() && pair.isMomentLater();
        if (outgrown(pair, a, b)) {
            return Optional.of(grown(pair, true));
        }
        if (a.isOneSidedLike(b)) {
            return Optional.of(bounds(pair, a.ratio(b)));
        }
        if (a.overlaps(b)) {
            return Optional.of(new Verdict.Compatible(
                    new Reason("intervals-overlap", pair.sides() + ": one number can satisfy both.", pair.inputs())));
        }
        return Optional.of(later ? grown(pair, a.isBelow(b)) : disjoint(pair));
    }

    /** Whether the first is a lower bound of a count that only grows, and the second a higher count of a later day. */
    private static boolean outgrown(Pair pair, Amount a, Amount b) {
        Claim first = pair.earlier();
        Claim second = pair.later();
        boolean dated =
                first.times().asOf().isPresent() && second.times().asOf().isPresent();
        Duration apart =
                Duration.between(first.times().published(), second.times().published());
        return pair.type().monotone()
                && !pair.ofOneVoice()
                && a.quantity().bound().isLowerBound()
                && !b.isOneSided()
                && a.compareNumbers(b) < 0
                && (dated ? pair.isMomentLater() : apart.compareTo(BOUND_IS_OLD) >= 0);
    }

    private static Verdict bounds(Pair pair, double ratio) {
        Map<String, String> inputs = pair.inputs();
        inputs.put("apart by", Wording.percentAbove(ratio));
        inputs.put("diverge from", Wording.percentAbove(pair.settings().divergeRatio()));
        return ratio >= pair.settings().divergeRatio()
                ? new Verdict.Diverge(new Reason(
                        "bounds-far-apart", pair.sides() + ": both can hold, but the bounds lie far apart.", inputs))
                : new Verdict.Compatible(new Reason(
                        "bounds-close", pair.sides() + ": both bounds can hold and lie close together.", inputs));
    }

    private static Verdict grown(Pair pair, boolean higherLater) {
        if (higherLater) {
            return Revised.of(
                    pair,
                    Direction.B_SUPERSEDES_A,
                    "grown-since",
                    "a count that only grows was higher at the later time");
        }
        return new Verdict.Contradict(new Reason(
                "lower-later", pair.sides() + ": a count that only grows is lower at the later time.", pair.inputs()));
    }

    private static Verdict disjoint(Pair pair) {
        Claim a = pair.earlier();
        Claim b = pair.later();
        Map<String, String> inputs = pair.inputs();
        pair.earlierAmount()
                .flatMap(x -> pair.laterAmount().map(x::ratio))
                .filter(ratio -> ratio > 1)
                .ifPresent(ratio -> inputs.put("apart by", Wording.percentAbove(ratio)));
        return new Verdict.Contradict(new Reason(
                "intervals-disjoint",
                Wording.side(a) + "; " + Wording.side(b) + ": no number satisfies both.",
                inputs));
    }
}
