package dev.crosswire.core.comparison;

import java.util.List;
import java.util.Optional;

/**
 * A verdict with how it came about.
 *
 * @param asked the rules in the order in which they were asked; the last one decided, unless none did
 */
public record Judgement(Verdict verdict, List<Asked> asked) {

    /**
     * One rule that was asked.
     *
     * @param question what the rule asks, in words
     * @param answer what it said; empty where it left the pair to the next
     */
    public record Asked(String question, Optional<Reason> answer) {}

    /** Copies the list. */
    public Judgement {
        asked = List.copyOf(asked);
    }
}
