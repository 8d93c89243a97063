package dev.crosswire.extraction.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A noun that counts what its type counts only in some company: "members" of a coalition, "states" in world news.
 *
 * @param beside one of these lemmas stands in the sentence or in the one before; no condition if empty
 * @param definite the number is introduced as known ("the 26 members")
 * @param countries the article names at least so many countries
 */
public record ConditionalNoun(
        @JsonProperty(required = true) String noun, List<String> beside, int countries, boolean definite) {

    /** Copies the list. */
    public ConditionalNoun {
        beside = List.copyOf(beside);
    }
}
