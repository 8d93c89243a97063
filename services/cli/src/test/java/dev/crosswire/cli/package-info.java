/** The command as a person or a script calls it. */
@NullMarked
package dev.crosswire.cli;

import org.jspecify.annotations.NullMarked;
