package dev.crosswire.extraction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What an article has said by a paragraph's end: what a claim of the paragraph may draw on besides its own sentence. Later
 * paragraphs say nothing about it, so that an article that grows keeps its claims.
 */
final class Background {

    private final Set<String> countries = new HashSet<>();
    private final Map<String, Integer> places = new HashMap<>();

    void hear(ReadSentence read) {
        read.entities().forEach(entity -> entity.country().ifPresent(countries::add));
        Destination.count(read, places);
    }

    /** How many countries are named. */
    int countries() {
        return countries.size();
    }

    /** How often each country is named as a place. */
    Map<String, Integer> places() {
        return places;
    }
}
