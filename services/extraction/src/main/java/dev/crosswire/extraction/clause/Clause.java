package dev.crosswire.extraction.clause;

import java.util.Optional;

/**
 * A clause of a sentence. Cues count in their own clause only.
 *
 * @param id its index among the clauses of the sentence
 * @param parent id of the clause that it hangs on; its own for the first
 * @param head token that it hangs on: the antecedent of a relative clause, the verb that reports it; -1 if none
 * @param authority key of who is cited for it, if anybody is
 */
public record Clause(int id, Kind kind, int parent, int head, Optional<String> authority) {

    /** How it hangs on its parent. */
    public enum Kind {
        MAIN,
        /** "which sought to cap …". */
        RELATIVE,
        /** What somebody said: "(Macron stated that) Paris could …". */
        REPORTED,
        /** "while …", "if …", ", emphasizing …". */
        SUBORDINATE,
        /** "… and Britain could send 4,000". */
        COORDINATED,
        /** "up from …", "rather than …": the figure that another is held against. */
        COMPARED
    }

    Clause citing(Optional<String> who) {
        return new Clause(id, kind, parent, head, who);
    }
}
