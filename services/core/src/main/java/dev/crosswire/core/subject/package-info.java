/**
 * Step three of the path: what a claim is about, and which claims may meet. May import {@code claim} and what stands
 * left of it.
 */
@NullMarked
package dev.crosswire.core.subject;

import org.jspecify.annotations.NullMarked;
