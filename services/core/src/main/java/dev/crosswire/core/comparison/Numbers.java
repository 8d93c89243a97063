package dev.crosswire.core.comparison;

import dev.crosswire.core.comparison.Verdict.Direction;
import dev.crosswire.core.quantity.Ratio;
import java.util.Map;
import java.util.Optional;

/**
 * Rule 7: a) bounds of one side diverge from a ratio on; b) values that one number satisfies are compatible; c) a toll
 * that only grows is an UPDATE when it is higher later and a regression when it is lower later; d) all else is a
 * contradiction.
 */
final class Numbers implements Rule {

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
        if (a.isOneSidedLike(b)) {
            return Optional.of(bounds(pair, a.ratio(b)));
        }
        if (a.overlaps(b)) {
            return Optional.of(new Verdict.Compatible(new Reason(
                    "intervals-overlap", pair, (two, inputs) -> Sides.of(two) + ": one number can satisfy both")));
        }
        return Optional.of(later ? grown(pair, a.isBelow(b)) : disjoint(pair));
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
