/**
 * Two texts against each other: which of their claims speak of one thing, how these stand to each other by the rules of
 * {@code comparison}, and whether the one text entails the other's numbers. May import what {@code comparison} may.
 */
@NullMarked
package dev.crosswire.core.comparison.text;

import org.jspecify.annotations.NullMarked;
