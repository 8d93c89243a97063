/**
 * What is looked for: the claim types that an editor lists, and how a subject of each reads. Imports core and
 * {@code entity}, for the names of countries.
 */
@NullMarked
package dev.crosswire.extraction.catalogue;

import org.jspecify.annotations.NullMarked;
