/** The latest state of every alert, to be searched and to be followed. Imports core only. */
@NullMarked
package dev.crosswire.alerts.index;

import org.jspecify.annotations.NullMarked;
