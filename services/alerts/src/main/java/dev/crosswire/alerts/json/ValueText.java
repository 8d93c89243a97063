package dev.crosswire.alerts.json;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.core.quantity.Unit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The value of a claim in a few words: "at least 35 countries", "20 %", or the words of a statement. */
final class ValueText {

    /** Plurals that no ending gives; the nouns that news counts most. */
    private static final Map<String, String> IRREGULAR = Map.of(
            "person",
            "people",
            "people",
            "people",
            "man",
            "men",
            "woman",
            "women",
            "child",
            "children",
            "personnel",
            "personnel",
            "police",
            "police",
            "aircraft",
            "aircraft");

    private ValueText() {}

    static String of(Claim claim) {
        return switch (claim.content()) {
            case Content.Figure(Quantity quantity) -> ofNumber(quantity);
            case Content.Statement(String predicate, Optional<String> holder) -> {
                String surface = claim.evidence().surface();
                yield surface.isBlank() ? predicate : surface;
            }
        };
    }

    private static String ofNumber(Quantity quantity) {
        String noun = quantity.noun();
        if (noun.isBlank() || !quantity.unit().equals(Unit.COUNT) || names(quantity.surface(), noun)) {
            return quantity.surface();
        }
        boolean one = quantity.stated().equals(Optional.of(Rational.ONE));
        return quantity.surface() + " " + (one ? noun : plural(noun));
    }

    private static boolean names(String surface, String noun) {
        String folded = surface.toLowerCase(Locale.ROOT);
        return folded.contains(noun.toLowerCase(Locale.ROOT))
                || folded.contains(plural(noun).toLowerCase(Locale.ROOT));
    }

    private static String plural(String noun) {
        String irregular = IRREGULAR.get(noun);
        if (irregular != null) {
            return irregular;
        }
        if (noun.matches(".*[^aeiou]y")) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        return noun.matches(".*(s|x|z|ch|sh)") ? noun + "es" : noun + "s";
    }
}
