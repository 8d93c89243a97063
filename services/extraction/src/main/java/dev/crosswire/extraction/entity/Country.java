package dev.crosswire.extraction.entity;

import java.util.List;

/**
 * A country of the gazetteer.
 *
 * @param id ISO 3166-1 alpha-2 code, which is its entity key ("UA")
 * @param name as a label prints it ("the United Kingdom")
 * @param also other names
 * @param demonyms adjectives and inhabitants in the singular; the first is the adjective that a label prints
 * @param capitals towns that stand for the government when they act
 * @param metonyms places and bodies that always stand for the government ("Kremlin")
 */
public record Country(
        String id,
        String name,
        List<String> also,
        List<String> demonyms,
        List<String> capitals,
        List<String> metonyms) {

    /** Copies the lists and checks what every entry needs. */
    public Country {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a country needs an id and a name");
        }
        also = List.copyOf(also);
        demonyms = List.copyOf(demonyms);
        capitals = List.copyOf(capitals);
        metonyms = List.copyOf(metonyms);
    }

    /** "Ukraine's", "the United States'". */
    public String possessive() {
        return name + (name.endsWith("s") ? "'" : "'s");
    }

    /** "Ukrainian"; the name where no adjective is listed. */
    public String demonym() {
        return demonyms.isEmpty() ? name : demonyms.getFirst();
    }
}
