package dev.crosswire.core.claim;

import dev.crosswire.core.quantity.Quantity;
import java.util.Optional;

/** What a claim says of its subject: a number, or a yes-or-no statement. */
public sealed interface Content {

    /** A number with its bounds. */
    record Figure(Quantity quantity) implements Content {}

    /**
     * A statement without a number, affirmed or denied by the claim's polarity.
     *
     * @param predicate the yes-or-no predicate in a normal form ("lead-monitoring")
     * @param holder entity that holds the role, for roles that one holds; empty otherwise
     */
    record Statement(String predicate, Optional<String> holder) implements Content {}
}
