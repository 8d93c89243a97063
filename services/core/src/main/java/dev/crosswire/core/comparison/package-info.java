/**
 * Step four of the path: how two claims on one subject stand to each other, and why. The rules of the claim model, each
 * its own type, asked in order. May import {@code subject} and what stands left of it.
 */
@NullMarked
package dev.crosswire.core.comparison;

import org.jspecify.annotations.NullMarked;
