package dev.crosswire.core.comparison;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Supersession;
import dev.crosswire.core.comparison.Verdict.Direction;
import dev.crosswire.core.quantity.Ratio;
import dev.crosswire.core.quantity.Rational;
import java.util.Map;

/** The UPDATE of one claim by another, in words: from what to what, by how much, and whether it was explained. */
final class Revised {

    private Revised() {}

    /**
     * @param direction which one supersedes; A is the earlier claim of the pair, B the later
     * @param because why the two are states of one figure, after "raised" or "lowered"
     */
    static Verdict of(Pair pair, Direction direction, String rule, String because) {
        boolean inOrder = direction == Direction.B_SUPERSEDES_A;
        return new Verdict.Update(
                new Reason(rule, pair, (two, inputs) -> tell(two, inOrder, because, inputs)), direction);
    }

    private static String tell(Pair pair, boolean inOrder, String because, Map<String, String> inputs) {
        Claim from = inOrder ? pair.earlier() : pair.later();
        Claim to = inOrder ? pair.later() : pair.earlier();
        String change = "changed";
        if (pair.isOfNumbers()) {
            Amount before = inOrder ? pair.earlierAmount() : pair.laterAmount();
            Amount after = inOrder ? pair.laterAmount() : pair.earlierAmount();
            if (before.number().isPresent() && after.number().isPresent()) {
                Rational first = before.number().get();
                Rational delta = after.number().get().minus(first);
                boolean lowered = delta.signum() < 0;
                inputs.put("change", (lowered ? "down by " : "up by ") + percent(delta, first));
                change = lowered && !explained(from, to)
                        ? "lowered without explanation"
                        : lowered ? "lowered" : "raised";
            }
        }
        return Sides.succeeding(pair, from, to) + ": " + change + because;
    }

    private static boolean explained(Claim from, Claim to) {
        return Pair.marked(from, Supersession.Side.IS_EARLIER) || Pair.marked(to, Supersession.Side.REPLACES_EARLIER);
    }

    private static String percent(Rational delta, Rational before) {
        return before.signum() == 0
                ? "all of it, from zero"
                : Ratio.percent(delta.dividedBy(before).abs());
    }
}
