package dev.crosswire.core.finding;

import dev.crosswire.core.claim.Polarity;
import java.util.List;
import java.util.stream.Collectors;

/** One line that says what disagrees or agrees, after the subject's label; it never names a winner. */
final class Headline {

    private static final int MOST_VALUES = 3;

    private Headline() {}

    /** "Cap on Ukraine's army: 800,000 or 700,000". */
    static String ofContradiction(String label, List<Agreement> sides, Values values) {
        String said = sides.stream().limit(MOST_VALUES).map(values::of).collect(Collectors.joining(" or "));
        int more = sides.size() - MOST_VALUES;
        return values.label(label, sides.getFirst()) + ": " + said + (more > 0 ? " or " + more + " more" : "");
    }

    /** "Countries taking part: 35, from 3 independent origins". */
    static String ofCorroboration(String label, Agreement leading, Values values) {
        boolean affirmed = leading.example().polarity() == Polarity.ASSERTED;
        String what = affirmed
                ? values.clause(leading).orElseGet(() -> values.label(label, leading) + ": " + values.of(leading))
                : values.label(label, leading) + ": " + values.of(leading);
        return what + ", from " + leading.origins().count() + " independent origins";
    }

    /** "Cap on Ukraine's army: 600,000 (draft), then 800,000 (agreed)". */
    static String ofRevision(String label, List<Agreement> steps, Values values) {
        return values.label(label, steps.getFirst()) + ": " + String.join(", then ", values.ofSteps(steps));
    }

    /** "Countries taking part: at least 30 and at least 50". */
    static String ofDivergence(String label, Agreement one, Agreement other, Values values) {
        return label + ": " + values.of(one) + " and " + values.of(other);
    }
}
