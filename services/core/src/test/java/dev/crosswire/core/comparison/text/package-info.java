/** Tests of the comparison of two texts. */
@NullMarked
package dev.crosswire.core.comparison.text;

import org.jspecify.annotations.NullMarked;
