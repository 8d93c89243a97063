package dev.crosswire.core.comparison;

import java.util.Map;
import java.util.Optional;

/**
 * Rule 6: of what adds up, a part above its whole is a contradiction, unless the whole is an earlier figure of a count
 * that only grows; every other part is compatible with its whole. Shares and changes do not add up, so that those of a
 * part say nothing of those of the whole.
 */
final class PartAndWhole implements Rule {

    @Override
    public String question() {
        return "Is one a part of the other?";
    }

    @Override
    public Optional<Verdict> judge(Pair pair) {
        if (!(pair.scope() instanceof Scope.PartOfWhole(boolean firstIsPart, String narrower, String wider))) {
            return Optional.empty();
        }
        Map<String, String> inputs = pair.inputs();
        inputs.put("part", narrower);
        inputs.put("whole", wider);
        Optional<Amount> part = firstIsPart ? pair.earlierAmount() : pair.laterAmount();
        Optional<Amount> whole = firstIsPart ? pair.laterAmount() : pair.earlierAmount();
        String scopes = narrower + " within " + wider;
        if (part.isEmpty()
                || whole.isEmpty()
                || !addsUp(part.get())
                || !whole.get().isBelow(part.get())) {
            return Optional.of(new Verdict.Compatible(
                    new Reason("part-of-whole", pair.sides() + ": a part and its whole (" + scopes + ").", inputs)));
        }
        if (pair.type().monotone() && !firstIsPart && pair.isMomentLater()) {
            return Optional.of(new Verdict.Compatible(new Reason(
                    "part-above-earlier-whole",
                    pair.sides() + ": a part above its whole (" + scopes
                            + "), and the whole is from an earlier moment.",
                    inputs)));
        }
        return Optional.of(new Verdict.Contradict(
                new Reason("part-above-whole", pair.sides() + ": a part above its whole (" + scopes + ").", inputs)));
    }

    static boolean addsUp(Amount amount) {
        return !amount.quantity().unit().dimension().equals("ratio")
                && amount.quantity().trend().isEmpty();
    }
}
