package dev.crosswire.core.comparison;

import java.util.Optional;

/**
 * One question of the claim model; a rule that does not answer leaves the pair to the next. It answers without words, and
 * leaves those to its reason.
 */
interface Rule {

    /** What the rule asks, as a person reads it ("Are they one thing?"). */
    String question();

    Optional<Verdict> judge(Pair pair);
}
