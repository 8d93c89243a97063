/**
 * Text as it arrives made fit to be read: a web page as its article's paragraphs, any string without what no text holds.
 * Imports nothing else of Crosswire.
 */
@NullMarked
package dev.crosswire.extraction.page;

import org.jspecify.annotations.NullMarked;
