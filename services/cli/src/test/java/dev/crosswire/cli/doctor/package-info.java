/** Faults, really produced, and what is said of each. */
@NullMarked
package dev.crosswire.cli.doctor;

import org.jspecify.annotations.NullMarked;
