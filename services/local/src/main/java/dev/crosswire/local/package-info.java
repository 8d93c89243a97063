/**
 * The whole stack on one machine, one process a part, supervised. Imports wire; starts the services by their class
 * paths.
 */
@NullMarked
package dev.crosswire.local;

import org.jspecify.annotations.NullMarked;
