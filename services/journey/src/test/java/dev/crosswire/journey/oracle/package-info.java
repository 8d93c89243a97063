/**
 * The oracle: what the findings must amount to, worked out from the placed claims by the letter of the claim model, slowly
 * and plainly. It shares nothing with the checker but the verdict of a pair, and tests hold the checker against it.
 */
@NullMarked
package dev.crosswire.journey.oracle;

import org.jspecify.annotations.NullMarked;
