/**
 * What a clause says about its numbers: how firmly, denied or not, on whose authority. Imports {@code text},
 * {@code entity}, {@code entries} and core.
 */
@NullMarked
package dev.crosswire.extraction.clause;

import org.jspecify.annotations.NullMarked;
