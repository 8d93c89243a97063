/**
 * How the lists that an editor keeps in YAML are read: entry by entry, refused with file, line and reason. Imports
 * nothing else of Crosswire.
 */
@NullMarked
package dev.crosswire.extraction.entries;

import org.jspecify.annotations.NullMarked;
