/** A folder into which others drop files: which are whole, what they are, and where they go when they were read. */
@NullMarked
package dev.crosswire.sources.folder;

import org.jspecify.annotations.NullMarked;
