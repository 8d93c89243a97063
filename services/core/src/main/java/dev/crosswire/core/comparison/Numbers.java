package dev.crosswire.core.comparison;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.comparison.Verdict.Direction;
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
        Optional<Amount> first = pair.earlierAmount();
        Optional<Amount> second = pair.laterAmount();
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        Amount a = first.get();
        Amount b = second.get();
        boolean later = pair.type().monotone() && !pair.ofOneVoice() && pair.isMomentLater();
        if (a.isOneSidedLike(b)) {
            return Optional.of(bounds(pair, a.ratio(b)));
        }
        if (a.overlaps(b)) {
            return Optional.of(new Verdict.Compatible(
                    new Reason("intervals-overlap", pair.sides() + ": one number can satisfy both.", pair.inputs())));
        }
        return Optional.of(later ? grown(pair, a.isBelow(b)) : disjoint(pair));
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
