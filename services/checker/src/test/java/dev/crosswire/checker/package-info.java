/** The checker's topology without a broker: every case states its instants. */
@NullMarked
package dev.crosswire.checker;

import org.jspecify.annotations.NullMarked;
