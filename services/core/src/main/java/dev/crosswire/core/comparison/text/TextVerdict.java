package dev.crosswire.core.comparison.text;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.comparison.Judgement;
import dev.crosswire.core.comparison.Verdict;
import dev.crosswire.core.comparison.text.Entailment.Relation;
import java.util.List;
import java.util.Optional;

/**
 * How text a stands to text b.
 *
 * @param verdict of the strongest pair
 * @param sameSubject whether the claims of that pair speak of one subject
 * @param entailment whether a entails what b says with its numbers
 * @param strongest the pair that the verdict is of; empty where no two claims could be aligned
 * @param pairs all pairs that were compared, the strongest among them
 */
public record TextVerdict(
        Verdict verdict, boolean sameSubject, Relation entailment, Optional<Compared> strongest, List<Compared> pairs) {

    /**
     * Two claims that were aligned.
     *
     * @param fit how well they fit each other and what was asked about
     */
    public record Compared(Claim a, Claim b, double fit, boolean sameSubject, Judgement judgement) {}

    /** Copies the list. */
    public TextVerdict {
        pairs = List.copyOf(pairs);
    }
}
