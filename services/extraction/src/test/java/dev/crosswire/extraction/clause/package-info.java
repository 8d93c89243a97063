@NullMarked
package dev.crosswire.extraction.clause;

import org.jspecify.annotations.NullMarked;
