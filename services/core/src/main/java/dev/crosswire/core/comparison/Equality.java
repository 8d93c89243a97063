package dev.crosswire.core.comparison;

import dev.crosswire.core.claim.Content;
import dev.crosswire.core.quantity.Ratio;
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
        boolean numbers = pair.isOfNumbers();
        boolean same = numbers ? pair.earlierAmount().says(pair.laterAmount()) : haveOneHolder(pair);
        // The same count of a part and of its whole is one number for both; the same share of both is a coincidence.
        boolean oneThing = pair.isOfOneThing() || (numbers && PartAndWhole.addsUp(pair.earlierAmount()));
        if (!same || !oneThing || pair.hasOpposedPolarities()) {
            return Optional.empty();
        }
        Optional<SharedOrigin> shared = SharedOrigin.between(pair.earlier(), pair.later(), pair.settings());
        return Optional.of(new Verdict.Corroborate(
                new Reason(
                        numbers ? "same-number" : "same-statement",
                        pair,
                        (two, inputs) -> tell(two, numbers, shared, inputs)),
                shared.isPresent()));
    }

    private static String tell(Pair pair, boolean numbers, Optional<SharedOrigin> shared, Map<String, String> inputs) {
        if (numbers) {
            Rounding rounding = pair.type().rounding();
            inputs.put(
                    "rounding",
                    "numbers from " + rounding.from() + " with at most " + rounding.digits() + " digits, within "
                            + Ratio.percent(rounding.widest()));
            inputs.put("about", "within " + Ratio.percent(pair.type().approximation()));
        }
        shared.ifPresent(link -> inputs.put("one origin", link.words(pair.earlier(), pair.later())));
        return Sides.of(pair) + ": both say the same"
                + shared.map(link -> ", but " + Sides.shared(pair, link) + ", so that the second adds no weight")
                        .orElse("");
    }

    /** Two statements that got this far share their predicate. */
    private static boolean haveOneHolder(Pair pair) {
        return pair.earlier().content() instanceof Content.Statement(String one, Optional<String> holder)
                && pair.later().content() instanceof Content.Statement(String other, Optional<String> second)
                && holder.equals(second);
    }
}
