package dev.crosswire.core.comparison;

import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.Polarity;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
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
            return Optional.of(new Verdict.Contradict(reason(pair)));
        }
        boolean statements = pair.earlier().content() instanceof Content.Statement;
        return statements || !areAsserted(pair)
                ? Optional.of(new Verdict.Compatible(new Reason(
                        "denied-of-another",
                        pair.sides() + ": the one says nothing against the other.",
                        pair.inputs())))
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
                return areAsserted(pair) && !arePartners(first.get(), second.get());
            }
            return first.equals(second) && pair.hasOpposedPolarities();
        }
        boolean firstAsserts = pair.earlier().polarity() == Polarity.ASSERTED;
        Optional<Amount> asserted = firstAsserts ? pair.earlierAmount() : pair.laterAmount();
        Optional<Amount> denied = firstAsserts ? pair.laterAmount() : pair.earlierAmount();
        return pair.hasOpposedPolarities()
                && asserted.isPresent()
                && denied.isPresent()
                && denied.get().allowed().encloses(asserted.get().allowed());
    }

    /** "France will lead it" says nothing against France and Britain, who hold it together ("FR+GB"). */
    private static boolean arePartners(String one, String other) {
        Set<String> first = new HashSet<>(Arrays.asList(one.split("\\+")));
        Set<String> second = new HashSet<>(Arrays.asList(other.split("\\+")));
        return first.containsAll(second) || second.containsAll(first);
    }

    static boolean areAsserted(Pair pair) {
        return pair.earlier().polarity() == Polarity.ASSERTED && pair.later().polarity() == Polarity.ASSERTED;
    }

    private static Reason reason(Pair pair) {
        Map<String, String> inputs = pair.inputs();
        return pair.hasOpposedPolarities()
                ? new Reason("asserted-and-denied", pair.sides() + ": the one affirms what the other denies.", inputs)
                : new Reason("two-holders", pair.sides() + ": one role that only one can hold.", inputs);
    }
}
