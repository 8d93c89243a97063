package dev.crosswire.extraction.entity;

import java.util.Arrays;
import java.util.List;

/**
 * The towns, regions and waters of a country that the gazetteer knows.
 *
 * @param country id of the country
 * @param places each in all its spellings, separated by " / "; the first one names it
 */
public record Places(String country, List<String> places) {

    /** Copies the names. */
    public Places {
        if (country.isBlank() || places.isEmpty()) {
            throw new IllegalArgumentException("places need a country and at least one name");
        }
        places = List.copyOf(places);
    }

    /** The spellings of one of the places, its name first. */
    static List<String> spellings(String place) {
        return Arrays.asList(place.split(" / "));
    }
}
