/** Pages and what is read of them. */
@NullMarked
package dev.crosswire.extraction.page;

import org.jspecify.annotations.NullMarked;
