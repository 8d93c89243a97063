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
        if (!(pair.scope() instanceof Scope.PartOfWhole scope)) {
            return Optional.empty();
        }
        if (!pair.isOfNumbers() || !isAboveItsWhole(pair, scope.firstIsPart())) {
            return Optional.of(new Verdict.Compatible(new Reason(
                    "part-of-whole",
                    pair,
                    (two, inputs) -> tell(two, scope, Sides.of(two), "a part and its whole", inputs))));
        }
        if (pair.type().monotone() && !scope.firstIsPart() && pair.isMomentLater()) {
            return Optional.of(new Verdict.Compatible(new Reason(
                    "part-above-earlier-whole",
                    pair,
                    (two, inputs) -> tell(
                            two,
                            scope,
                            Sides.inTime(two),
                            "a part above its whole, which is from an earlier moment and may have grown",
                            inputs))));
        }
        return Optional.of(new Verdict.Contradict(new Reason(
                "part-above-whole",
                pair,
                (two, inputs) -> tell(two, scope, Sides.of(two), "a part above its whole", inputs))));
    }

    private static boolean isAboveItsWhole(Pair pair, boolean firstIsPart) {
        Amount part = firstIsPart ? pair.earlierAmount() : pair.laterAmount();
        Amount whole = firstIsPart ? pair.laterAmount() : pair.earlierAmount();
        return addsUp(part) && whole.isBelow(part);
    }

    private static String tell(
            Pair pair, Scope.PartOfWhole scope, String sides, String answer, Map<String, String> inputs) {
        inputs.put("part", scope.by().of(scope.firstIsPart() ? pair.earlier() : pair.later()));
        inputs.put("whole", scope.by().of(scope.firstIsPart() ? pair.later() : pair.earlier()));
        return sides + ": " + answer;
    }

    static boolean addsUp(Amount amount) {
        return !amount.quantity().unit().dimension().equals("ratio")
                && amount.quantity().trend().isEmpty();
    }
}
