package dev.crosswire.core.finding;

import dev.crosswire.core.comparison.Wording;
import java.util.List;
import java.util.stream.Collectors;

/** One line that says what disagrees or agrees, after the subject's label; it never names a winner. */
final class Headline {

    private static final int MOST_VALUES = 3;

    private Headline() {}

    /** "Cap on Ukraine's army: 800,000 or 700,000". */
    static String ofContradiction(String label, List<Agreement> sides) {
        String values = sides.stream().limit(MOST_VALUES).map(Headline::value).collect(Collectors.joining(" or "));
        int more = sides.size() - MOST_VALUES;
        return label + ": " + values + (more > 0 ? " or " + more + " more" : "");
    }

    /** "Countries taking part: 35, from 3 independent origins". */
    static String ofCorroboration(String label, Agreement leading) {
        return label + ": " + value(leading) + ", from " + leading.origins().count() + " independent origins";
    }

    /** "Cap on Ukraine's army: 600,000 (draft), then 800,000 (agreed)". */
    static String ofRevision(String label, List<Agreement> steps) {
        return label + ": "
                + steps.stream()
                        .map(step -> value(step) + " (" + Wording.modality(step.example()) + ")")
                        .collect(Collectors.joining(", then "));
    }

    /** "Countries taking part: at least 30 and at least 50". */
    static String ofDivergence(String label, Agreement one, Agreement other) {
        return label + ": " + value(one) + " and " + value(other);
    }

    private static String value(Agreement agreement) {
        return Wording.value(agreement.example());
    }
}
