/** The crosswire command. Imports local and extraction. */
@NullMarked
package dev.crosswire.cli;

import org.jspecify.annotations.NullMarked;
