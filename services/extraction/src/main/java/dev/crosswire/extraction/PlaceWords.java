package dev.crosswire.extraction;

import dev.crosswire.extraction.entries.WordLists;
import java.util.Set;

/** The words that names of places stand with, and those that are none however they stand. */
final class PlaceWords {

    static final Set<String> LOCATING = WordLists.of(PlaceWords.class, "locating");

    /** After these even a name that nobody knows is a place. */
    static final Set<String> SURE = Set.of("in", "near", "outside", "around");

    static final Set<String> SIDES = WordLists.of(PlaceWords.class, "sides");

    static final Set<String> KINDS = WordLists.of(PlaceWords.class, "kinds");

    /** Kinds that are no part of a name, even where they are capitalised. */
    static final Set<String> PLAIN = WordLists.of(PlaceWords.class, "plain");

    static final Set<String> NO_PLACES = WordLists.of(PlaceWords.class, "no places");

    static final Set<String> MODIFIERS = Set.of(
            "rail",
            "railway",
            "road",
            "air",
            "military",
            "nuclear",
            "power",
            "oil",
            "coal",
            "refugee",
            "train",
            "metro");

    static final Set<String> EVENTS = WordLists.of(PlaceWords.class, "events");

    private PlaceWords() {}
}
