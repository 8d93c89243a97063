package dev.crosswire.core.subject;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a set of claims is about: a family with its anchor. Claims of one subject are compared with each other and those
 * of two subjects never.
 *
 * @param key for an entity anchor family, entities and the day it was first placed; for an event anchor the family and
 *     the id of the claim that founded it; stable for as long as the subject lives
 * @param family family of comparable claim types
 * @param type type of the claim that founded it
 * @param entities role to entity key of the anchor, in order of role
 * @param place place of the founding claim, if it names one
 */
public record Subject(
        String key, String family, String type, SortedMap<String, String> entities, Optional<String> place) {

    /** Copies the map. */
    public Subject {
        entities = Collections.unmodifiableSortedMap(new TreeMap<>(entities));
    }
}
