package dev.crosswire.core.comparison;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How two claims stand to each other: the rules of the claim model in their order, the first answer decides. A pure
 * function of the two claims; it is asked of the claims in order of time, so that swapping them changes nothing but
 * the direction of an update.
 */
public final class Comparison {

    private static final List<Rule> RULES = List.of(
            new Comparability(),
            new ModalityClasses(),
            new Equality(),
            new SameVoice(),
            new PolarityAndHolder(),
            new PartAndWhole(),
            new Numbers());

    private final ClaimTypes types;
    private final ComparisonSettings settings;

    public Comparison(ClaimTypes types, ComparisonSettings settings) {
        this.types = types;
        this.settings = settings;
    }

    public ComparisonSettings settings() {
        return settings;
    }

    /** How {@code a} stands to {@code b}; symmetric but for the direction of an update. */
    public Verdict compare(Claim a, Claim b) {
        return judge(a, b, Optional.empty());
    }

    /** The same, with every rule that was asked and its answer. */
    public Judgement explain(Claim a, Claim b) {
        List<Judgement.Asked> asked = new ArrayList<>();
        Verdict verdict = judge(a, b, Optional.of(asked));
        return new Judgement(verdict, asked);
    }

    private Verdict judge(Claim a, Claim b, Optional<List<Judgement.Asked>> asked) {
        boolean inOrder = Pair.IN_TIME.compare(a, b) <= 0;
        Pair pair = inOrder ? Pair.of(a, b, types, settings) : Pair.of(b, a, types, settings);
        Verdict verdict = decide(pair, asked);
        return verdict instanceof Verdict.Update(Reason reason, Verdict.Direction direction) && !inOrder
                ? new Verdict.Update(reason, direction.reversed())
                : verdict;
    }

    /** Whether what the one covers lies within what the other covers: its population, place or period. */
    public boolean isPart(Claim part, Claim whole) {
        return Scope.of(part, whole, types.populations())
                        instanceof Scope.PartOfWhole(boolean firstIsPart, String narrower, String wider)
                && firstIsPart;
    }

    private static Verdict decide(Pair pair, Optional<List<Judgement.Asked>> asked) {
        for (Rule rule : RULES) {
            Optional<Verdict> verdict = rule.judge(pair);
            if (asked.isPresent()) {
                asked.get().add(new Judgement.Asked(rule.question(), verdict.map(Verdict::reason)));
            }
            if (verdict.isPresent()) {
                return verdict.get();
            }
        }
        return new Verdict.Compatible(
                new Reason("nothing-decides", pair.sides() + ": no rule sets the one against the other.", Map.of()));
    }
}
