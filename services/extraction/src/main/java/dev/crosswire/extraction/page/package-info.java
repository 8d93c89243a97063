/**
 * Text as it arrives made fit to be read: without the markup of a sentence, without what no text holds.
 * Imports nothing else of Crosswire.
 */
@NullMarked
package dev.crosswire.extraction.page;

import org.jspecify.annotations.NullMarked;
