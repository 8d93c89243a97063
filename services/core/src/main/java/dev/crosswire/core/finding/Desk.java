package dev.crosswire.core.finding;

import java.util.List;

/**
 * A desk of the newsroom with the rules that say what is for it; one rule that fits is enough.
 *
 * @param id stands in the name of the desk's topic: lower-case letters, digits and inner hyphens
 * @param rules never empty
 */
public record Desk(String id, List<DeskRule> rules) {

    private static final int LONGEST_ID = 60;

    /** Copies the rules and checks the id. */
    public Desk {
        if (id.length() > LONGEST_ID || !id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "the id of a desk stands in the name of its topic and may hold lower-case "
                            + "letters, digits and hyphens between them, at most " + LONGEST_ID + " characters, not \""
                            + id
                            + "\"");
        }
        rules = List.copyOf(rules);
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("the desk " + id + " has no rule");
        }
    }

    /** Whether a rule says that the finding is for this desk. */
    boolean wants(Finding finding) {
        return rules.stream().anyMatch(rule -> rule.fits(finding));
    }
}
