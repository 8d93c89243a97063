/**
 * The exact numbers a claim is made of: rationals, intervals with open, closed and unbounded ends, bounds, units and
 * rounding. Stands left of the claim, which holds a quantity; imports nothing else of Crosswire.
 */
@NullMarked
package dev.crosswire.core.quantity;

import org.jspecify.annotations.NullMarked;
