/** Tables and cases for what the package of this name reads. */
@NullMarked
package dev.crosswire.extraction.catalogue;

import org.jspecify.annotations.NullMarked;
