/**
 * Numbers as news writes them, with the words that bound them, their unit, the noun that they count and the change that they
 * state. Units, currencies and words are YAML beside these classes. Imports {@code text}, {@code entries} and core.
 */
@NullMarked
package dev.crosswire.extraction.quantity;

import org.jspecify.annotations.NullMarked;
