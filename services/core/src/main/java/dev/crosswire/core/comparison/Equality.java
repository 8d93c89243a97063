package dev.crosswire.core.comparison;

import dev.crosswire.core.claim.Content;
import dev.crosswire.core.quantity.Rounding;
import java.util.Map;
import java.util.Optional;

/**
 * Rule 3: the same statement, or the same number by rounding, by "about", or under bounds that do not oppose each other.
 * From one origin it is an echo and adds no weight.
 */
final class Equality implements Rule {

    @Override
    public String question() {
        return "Do they say the same?";
    }

    @Override
    public Optional<Verdict> judge(Pair pair) {
        Optional<Amount> a = pair.earlierAmount();
        Optional<Amount> b = pair.laterAmount();
        boolean numbers = a.isPresent() && b.isPresent();
        boolean same = numbers ? a.get().says(b.get()) : haveOneHolder(pair);
        // The same count of a part and of its whole is one number for both; the same share of both is a coincidence.
        boolean oneThing = pair.isOfOneThing() || (numbers && PartAndWhole.addsUp(a.get()));
        if (!same || !oneThing || pair.hasOpposedPolarities()) {
            return Optional.empty();
        }
        Map<String, String> inputs = pair.inputs();
        if (numbers) {
            Rounding rounding = pair.type().rounding();
            inputs.put(
                    "rounding",
                    "numbers from " + rounding.from() + " with at most " + rounding.digits() + " digits, within "
                            + Wording.percentAbove(1 + rounding.widest().doubleValue()));
            inputs.put("about", "within " + Wording.percentAbove(1 + pair.type().approximation()));
        }
        Optional<String> shared = SharedOrigin.of(pair.earlier(), pair.later(), pair.settings());
        shared.ifPresent(why -> inputs.put("one origin", why));
        String weight = shared.map(why -> " from one origin (" + why + "), which adds no weight")
                .orElse("");
        return Optional.of(new Verdict.Corroborate(
                new Reason(
                        numbers ? "same-number" : "same-statement",
                        pair.sides() + ": both say the same" + weight + ".",
                        inputs),
                shared.isPresent()));
    }

    /** Two statements that got this far share their predicate. */
    private static boolean haveOneHolder(Pair pair) {
        return pair.earlier().content() instanceof Content.Statement(String one, Optional<String> holder)
                && pair.later().content() instanceof Content.Statement(String other, Optional<String> second)
                && holder.equals(second);
    }
}
