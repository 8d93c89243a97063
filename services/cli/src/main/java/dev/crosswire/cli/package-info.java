/** The crosswire command. Imports local. */
@NullMarked
package dev.crosswire.cli;

import org.jspecify.annotations.NullMarked;
