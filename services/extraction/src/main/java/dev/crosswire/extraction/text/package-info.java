/**
 * Text as paragraphs, sentences and tokens with offsets, its words in their base forms, and its fingerprint. Imports
 * nothing else of Crosswire.
 */
@NullMarked
package dev.crosswire.extraction.text;

import org.jspecify.annotations.NullMarked;
