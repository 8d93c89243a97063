/**
 * The vital signs of a service: whether it lives, whether it is ready, and what it measures of itself. The same for all
 * services; imports none of them.
 */
@NullMarked
package dev.crosswire.vitals;

import org.jspecify.annotations.NullMarked;
