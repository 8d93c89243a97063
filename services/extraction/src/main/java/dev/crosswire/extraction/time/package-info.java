/**
 * When: the times that a text names, resolved against its publication, and which of them is a number's. Imports
 * {@code text} and {@code clause}.
 */
@NullMarked
package dev.crosswire.extraction.time;

import org.jspecify.annotations.NullMarked;
