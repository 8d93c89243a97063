/** Texts and their languages. */
@NullMarked
package dev.crosswire.extraction.language;

import org.jspecify.annotations.NullMarked;
