package dev.crosswire.core.finding;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.comparison.Comparison;
import dev.crosswire.core.comparison.Reason;
import dev.crosswire.core.comparison.Verdict;
import dev.crosswire.core.comparison.Verdict.Direction;
import java.util.Optional;

/**
 * How two sets of claims stand to each other, as far as their witnesses tell.
 *
 * @param contradiction why some claim of the one contradicts some claim of the other
 * @param laterA why some claim of the first supersedes one of the second
 * @param laterB why some claim of the second supersedes one of the first
 */
record Relation(Optional<Reason> contradiction, Optional<Reason> laterA, Optional<Reason> laterB) {

    /** Stops at the first contradiction, which decides whatever else there is. */
    static Relation between(Iterable<Claim> as, Iterable<Claim> bs, Comparison comparison) {
        Optional<Reason> laterA = Optional.empty();
        Optional<Reason> laterB = Optional.empty();
        for (Claim a : as) {
            for (Claim b : bs) {
                switch (comparison.compare(a, b)) {
                    case Verdict.Contradict(Reason reason) -> {
                        return new Relation(Optional.of(reason), laterA, laterB);
                    }
                    case Verdict.Update(Reason reason, Direction direction) -> {
                        if (direction == Direction.A_SUPERSEDES_B) {
                            laterA = laterA.or(() -> Optional.of(reason));
                        } else {
                            laterB = laterB.or(() -> Optional.of(reason));
                        }
                    }
                    case Verdict.Corroborate same -> {}
                    case Verdict.Compatible beside -> {}
                    case Verdict.Diverge apart -> {}
                    case Verdict.Incomparable other -> {}
                }
            }
        }
        return new Relation(Optional.empty(), laterA, laterB);
    }

    /** Why some claim of {@code later} supersedes the claim, whatever others of them stand to it. */
    static Optional<Reason> superseding(Claim claim, Iterable<Claim> later, Comparison comparison) {
        for (Claim other : later) {
            if (comparison.mayUpdate(claim, other)
                    && comparison.compare(claim, other) instanceof Verdict.Update(Reason reason, Direction direction)
                    && direction == Direction.B_SUPERSEDES_A) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
