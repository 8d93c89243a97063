/** Settings by name, and those that more than one program gives the rules. */
@NullMarked
package dev.crosswire.extraction.settings;

import org.jspecify.annotations.NullMarked;
