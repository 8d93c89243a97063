package dev.crosswire.core.comparison;

import java.util.Optional;

/** One question of the claim model; a rule that does not answer leaves the pair to the next. */
@FunctionalInterface
interface Rule {

    Optional<Verdict> judge(Pair pair);
}
