/**
 * The latest state of every alert and every placed claim, to be searched and to be followed. Imports core, and of wire only how
 * values are kept.
 */
@NullMarked
package dev.crosswire.alerts.index;

import org.jspecify.annotations.NullMarked;
