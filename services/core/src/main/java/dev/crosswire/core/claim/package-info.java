/**
 * Step two of the path: one statement that one source makes. May import {@code article} and {@code quantity}.
 */
@NullMarked
package dev.crosswire.core.claim;

import org.jspecify.annotations.NullMarked;
