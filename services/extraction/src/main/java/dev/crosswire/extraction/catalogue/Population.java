package dev.crosswire.extraction.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of people that a count can be of.
 *
 * @param id key of the group in claims ("child")
 * @param nouns lemmas that name its members, of one or several words
 * @param modifiers words that, before a noun of a wider group, make it this one ("rebel" fighters)
 * @param plural its members, as a sentence names them ("children"); made from the id if left out
 * @param within the groups that it is a part of
 */
public record Population(
        @JsonProperty(required = true) String id,
        @Nullable String plural,
        List<String> nouns,
        List<String> modifiers,
        List<String> within) {

    /** Copies the lists and checks the id. */
    public Population {
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException(
                    "a population's id is lower-case words with hyphens, not \"" + id + "\"");
        }
        nouns = List.copyOf(nouns);
        modifiers = List.copyOf(modifiers);
        within = List.copyOf(within);
        if (nouns.isEmpty() && modifiers.isEmpty()) {
            throw new IllegalArgumentException("the population " + id + " needs \"nouns\" or \"modifiers\"");
        }
    }
}
