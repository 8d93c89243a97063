package dev.crosswire.core.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

    /** The key of an entity-anchored subject that is first placed with a claim of that moment. */
    static String keyOfEntities(String family, SortedMap<String, String> entities, Instant first) {
        String named = entities.entrySet().stream()
                .map(role -> role.getKey() + "=" + role.getValue())
                .collect(Collectors.joining(","));
        return family + ":" + named + ":" + LocalDate.ofInstant(first, ZoneOffset.UTC);
    }
}
