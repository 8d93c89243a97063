package dev.crosswire.core.claim;

import java.util.Optional;

/**
 * What a text says of a number as a part: "ten people, including three children" makes three a part of ten; "22 children
 * and six teachers" states two parts together, which add up.
 *
 * @param whole id of the claim that states the whole, where the same article does
 * @param group the same for parts that the text states together as disjoint, an empty string for a part that stands alone;
 *     unique within the article version
 */
public record Part(Optional<String> whole, String group) {

    /** Checks that the part belongs to something. */
    public Part {
        if (whole.isEmpty() && group.isEmpty()) {
            throw new IllegalArgumentException("a part has a whole, or other parts beside it");
        }
    }
}
