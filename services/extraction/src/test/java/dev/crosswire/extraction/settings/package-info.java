/** Tables and cases for what the package of this name reads. */
@NullMarked
package dev.crosswire.extraction.settings;

import org.jspecify.annotations.NullMarked;
