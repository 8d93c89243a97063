package dev.crosswire.core.comparison;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimType;
import dev.crosswire.core.claim.ClaimTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

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

    private final Setting setting;

    /** A comparison whose reasons name everything by its key. */
    public Comparison(ClaimTypes types, ComparisonSettings settings) {
        this(types, settings, Names.byKey());
    }

    /** @param names how the reasons name what they speak of; no verdict depends on it */
    public Comparison(ClaimTypes types, ComparisonSettings settings, Names names) {
        this.setting = new Setting(types, settings, names);
    }

    public ComparisonSettings settings() {
        return setting.settings();
    }

    /** How {@code a} stands to {@code b}; symmetric but for the direction of an update. */
    public Verdict compare(Claim a, Claim b) {
        return judge(a, b, (rule, answer) -> {});
    }

    /** The same, with every rule that was asked and its answer. */
    public Judgement explain(Claim a, Claim b) {
        List<Judgement.Asked> asked = new ArrayList<>();
        Verdict verdict = judge(
                a, b, (rule, answer) -> asked.add(new Judgement.Asked(rule.question(), answer.map(Verdict::reason))));
        return new Judgement(verdict, asked);
    }

    private Verdict judge(Claim a, Claim b, BiConsumer<Rule, Optional<Verdict>> hearer) {
        boolean inOrder = Pair.IN_TIME.compare(a, b) <= 0;
        Verdict verdict = decide(inOrder ? new Pair(a, b, setting) : new Pair(b, a, setting), hearer);
        return verdict instanceof Verdict.Update(Reason reason, Verdict.Direction direction) && !inOrder
                ? new Verdict.Update(reason, direction.reversed())
                : verdict;
    }

    /**
     * Whether one may be a later state of the other, told without asking the rules: so are only what one voice says, what a
     * text marks, a figure of another modality class, and a count that only grows. Of thousands of reports most are none.
     */
    public boolean mayUpdate(Claim a, Claim b) {
        if (a.supersession().isPresent() || b.supersession().isPresent() || Pair.ofOneVoice(a, b)) {
            return true;
        }
        ClaimType type = setting.types().of(b);
        return type.monotone() || type.classOf(a.modality()) != type.classOf(b.modality());
    }

    /** Whether what the one covers lies within what the other covers: its population, place or period. */
    public boolean isPart(Claim part, Claim whole) {
        return Scope.of(part, whole, setting.types().populations()) instanceof Scope.PartOfWhole scope
                && scope.firstIsPart();
    }

    private static Verdict decide(Pair pair, BiConsumer<Rule, Optional<Verdict>> hearer) {
        for (Rule rule : RULES) {
            Optional<Verdict> verdict = rule.judge(pair);
            hearer.accept(rule, verdict);
            if (verdict.isPresent()) {
                return verdict.get();
            }
        }
        return new Verdict.Compatible(new Reason(
                "nothing-decides", pair, (two, inputs) -> Sides.of(two) + ": no rule sets the one against the other"));
    }
}
