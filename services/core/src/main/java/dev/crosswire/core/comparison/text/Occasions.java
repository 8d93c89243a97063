package dev.crosswire.core.comparison.text;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.comparison.Reason;
import java.util.Optional;

/** Whether two claims of two texts speak of two different events. */
final class Occasions {

    static final String QUESTION = "Do they speak of one subject?";

    private final ClaimTypes types;

    Occasions(ClaimTypes types) {
        this.types = types;
    }

    /** Why they do not; empty where they may. */
    Optional<Reason> apart(Claim a, Claim b) {
        return Optional.empty();
    }
}
