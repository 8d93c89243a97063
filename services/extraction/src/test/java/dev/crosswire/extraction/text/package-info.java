/** Tables and cases for what the package of this name reads. */
@NullMarked
package dev.crosswire.extraction.text;

import org.jspecify.annotations.NullMarked;
