package dev.crosswire.extraction.entity;

import java.util.List;

/**
 * Persons who are known without an introduction to speak and act for a country.
 *
 * @param country id of the country
 * @param names surnames, in their usual spellings
 */
public record Leaders(String country, List<String> names) {

    /** Copies the names. */
    public Leaders {
        names = List.copyOf(names);
    }
}
