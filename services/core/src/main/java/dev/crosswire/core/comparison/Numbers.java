package dev.crosswire.core.comparison;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.comparison.Verdict.Direction;
import dev.crosswire.core.quantity.Ratio;
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
        if (!pair.isOfNumbers()) {
            return Optional.empty();
        }
        Amount a = pair.earlierAmount();
        Amount b = pair.laterAmount();
        boolean later = pair.type().monotone() && !pair.ofOneVoice() && pair.isMomentLater();
        if (outgrown(pair, a, b)) {
            return Optional.of(grown(pair, true));
        }
        if (a.isOneSidedLike(b)) {
            return Optional.of(bounds(pair, a.ratio(b)));
        }
        if (a.overlaps(b)) {
            return Optional.of(new Verdict.Compatible(new Reason(
                    "intervals-overlap", pair, (two, inputs) -> Sides.of(two) + ": one number can satisfy both")));
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

    private static Verdict bounds(Pair pair, Ratio ratio) {
        return ratio.isAtLeast(pair.settings().divergeRatio())
                ? new Verdict.Diverge(new Reason(
                        "bounds-far-apart",
                        pair,
                        (two, inputs) -> tellBounds(two, "both can hold, but the bounds lie far apart", inputs)))
                : new Verdict.Compatible(new Reason(
                        "bounds-close",
                        pair,
                        (two, inputs) -> tellBounds(two, "both bounds can hold and lie close together", inputs)));
    }

    private static String tellBounds(Pair pair, String answer, Map<String, String> inputs) {
        inputs.put("apart by", pair.earlierAmount().ratio(pair.laterAmount()).percentAbove());
        inputs.put("diverge from", new Ratio.Times(pair.settings().divergeRatio()).percentAbove());
        return Sides.of(pair) + ": " + answer;
    }

    private static Verdict grown(Pair pair, boolean higherLater) {
        return higherLater
                ? Revised.of(pair, Direction.B_SUPERSEDES_A, "grown-since", " later, as a count that only grows may be")
                : new Verdict.Contradict(new Reason(
                        "lower-later",
                        pair,
                        (two, inputs) -> Sides.inTime(two) + ": a count that only grows is lower at the later time"));
    }

    private static Verdict disjoint(Pair pair) {
        return new Verdict.Contradict(new Reason("intervals-disjoint", pair, (two, inputs) -> {
            Ratio ratio = two.earlierAmount().ratio(two.laterAmount());
            if (!ratio.equals(Ratio.even())) {
                inputs.put("apart by", ratio.percentAbove());
            }
            return Sides.of(two) + ": no number satisfies both";
        }));
    }
}
