package dev.crosswire.extraction;

import dev.crosswire.extraction.catalogue.Relation;

/**
 * A word that says what a number is a number of.
 *
 * @param at its first token
 * @param near whether it stands right beside the number or what it counts
 */
record Cue(Relation relation, String word, int at, boolean near) {}
