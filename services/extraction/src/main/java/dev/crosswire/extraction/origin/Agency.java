package dev.crosswire.extraction.origin;

import java.util.List;

/**
 * A news agency.
 *
 * @param id its canonical name, as a claim's attribution carries it ("AP")
 * @param names how credit lines spell it, the id among them where they do
 */
public record Agency(String id, List<String> names) {

    /** Copies the names. */
    public Agency {
        if (id.isBlank() || names.isEmpty()) {
            throw new IllegalArgumentException("an agency needs an id and a name");
        }
        names = List.copyOf(names);
    }
}
