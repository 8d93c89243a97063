package dev.crosswire.core.comparison;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a verdict is what it is, as a reader sees it.
 *
 * @param rule name of the rule that decided ("intervals-disjoint")
 * @param text one sentence that names both sides and never a winner
 * @param inputs what the rule looked at and the thresholds it applied, by name, in reading order
 */
public record Reason(String rule, String text, Map<String, String> inputs) {

    /** Copies the map in its order. */
    public Reason {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    }
}
