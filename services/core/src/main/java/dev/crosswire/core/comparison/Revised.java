package dev.crosswire.core.comparison;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Supersession;
import dev.crosswire.core.comparison.Verdict.Direction;
import dev.crosswire.core.quantity.Rational;
import java.util.Map;
import java.util.Optional;

/** The UPDATE of one claim by another, in words: from what to what, by how much, and whether it was explained. */
final class Revised {

    private Revised() {}

    /**
     * @param direction which one supersedes; A is the earlier claim of the pair, B the later
     * @param because why the two are states of one figure, as the end of a sentence
     */
    static Verdict of(Pair pair, Direction direction, String rule, String because) {
        boolean inOrder = direction == Direction.B_SUPERSEDES_A;
        Claim from = inOrder ? pair.earlier() : pair.later();
        Claim to = inOrder ? pair.later() : pair.earlier();
        Optional<Rational> before = (inOrder ? pair.earlierAmount() : pair.laterAmount()).flatMap(Amount::number);
        Optional<Rational> after = (inOrder ? pair.laterAmount() : pair.earlierAmount()).flatMap(Amount::number);
        Map<String, String> inputs = pair.inputs();
        String change = "";
        if (before.isPresent() && after.isPresent()) {
            Rational delta = after.get().minus(before.get());
            boolean lowered = delta.signum() < 0;
            inputs.put("change", (lowered ? "down by " : "up by ") + percent(delta, before.get()));
            change = lowered && !explained(from, to)
                    ? ", lowered without explanation"
                    : lowered ? ", lowered" : ", raised";
        }
        String text = Wording.side(from) + ", then " + Wording.side(to) + change + ": " + because + ".";
        return new Verdict.Update(new Reason(rule, text, inputs), direction);
    }

    private static boolean explained(Claim from, Claim to) {
        return Pair.marked(from, Supersession.Side.IS_EARLIER) || Pair.marked(to, Supersession.Side.REPLACES_EARLIER);
    }

    private static String percent(Rational delta, Rational before) {
        return before.signum() == 0
                ? "all of it, from zero"
                : Wording.percentAbove(1 + delta.dividedBy(before).abs().doubleValue());
    }
}
