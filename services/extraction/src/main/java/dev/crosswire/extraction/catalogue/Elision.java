package dev.crosswire.extraction.catalogue;

import java.util.List;

/**
 * When a bare number counts what its type counts ("limit its army to 600,000").
 *
 * @param after words of which one stands right before the number
 * @param of nouns of which one stands earlier in the clause
 */
public record Elision(List<String> after, List<String> of) {

    /** Copies the lists. */
    public Elision {
        after = List.copyOf(after);
        of = List.copyOf(of);
        if (after.isEmpty() || of.isEmpty()) {
            throw new IllegalArgumentException("\"elided\" needs both \"after\" and \"of\"");
        }
    }
}
