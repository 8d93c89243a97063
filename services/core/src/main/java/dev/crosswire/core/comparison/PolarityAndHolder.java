package dev.crosswire.core.comparison;

import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.Polarity;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Rule 5: what one affirms and the other denies is a contradiction, and so are two holders of a role that one holds. A
 * denial of one number or holder says nothing of another.
 */
final class PolarityAndHolder implements Rule {

    @Override
    public String question() {
        return "Does one affirm what the other denies, or name another holder?";
    }

    @Override
    public Optional<Verdict> judge(Pair pair) {
        if (oppose(pair)) {
            return Optional.of(new Verdict.Contradict(
                    pair.hasOpposedPolarities()
                            ? new Reason(
                                    "asserted-and-denied",
                                    pair,
                                    (two, inputs) -> Sides.of(two) + ": the one affirms what the other denies")
                            : new Reason(
                                    "two-holders",
                                    pair,
                                    (two, inputs) -> Sides.of(two) + ": one role that only one can hold")));
        }
        return !pair.isOfNumbers() || !pair.isAsserted()
                ? Optional.of(new Verdict.Compatible(new Reason(
                        "denied-of-another",
                        pair,
                        (two, inputs) -> Sides.of(two) + ": the one says nothing against the other")))
                : Optional.empty();
    }

    /** Whether the two cannot both hold, whatever the time: for numbers where all that one allows is what the other denies. */
    static boolean oppose(Pair pair) {
        if (!pair.isOfOneThing()) {
            return false;
        }
        if (pair.earlier().content() instanceof Content.Statement(String one, Optional<String> first)
                && pair.later().content() instanceof Content.Statement(String other, Optional<String> second)) {
            if (first.isPresent() && second.isPresent() && !first.equals(second)) {
                return pair.isAsserted() && !arePartners(first.get(), second.get());
            }
            return first.equals(second) && pair.hasOpposedPolarities();
        }
        if (!pair.hasOpposedPolarities()) {
            return false;
        }
        boolean firstAsserts = pair.earlier().polarity() == Polarity.ASSERTED;
        Amount asserted = firstAsserts ? pair.earlierAmount() : pair.laterAmount();
        Amount denied = firstAsserts ? pair.laterAmount() : pair.earlierAmount();
        return denied.allowed().encloses(asserted.allowed());
    }

    /** "France will lead it" says nothing against France and Britain, who hold it together ("FR+GB"). */
    private static boolean arePartners(String one, String other) {
        if (one.indexOf('+') < 0 && other.indexOf('+') < 0) {
            return false;
        }
        Set<String> first = new HashSet<>(Arrays.asList(one.split("\\+")));
        Set<String> second = new HashSet<>(Arrays.asList(other.split("\\+")));
        return first.containsAll(second) || second.containsAll(first);
    }
}
