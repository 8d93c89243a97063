@NullMarked
package dev.crosswire.extraction.origin;

import org.jspecify.annotations.NullMarked;
