@NullMarked
package dev.crosswire.extraction.time;

import org.jspecify.annotations.NullMarked;
