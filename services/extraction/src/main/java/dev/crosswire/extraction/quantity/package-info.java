/**
 * Numbers as news writes them, with the words that bound them. Imports {@code text} and core.
 */
@NullMarked
package dev.crosswire.extraction.quantity;

import org.jspecify.annotations.NullMarked;
