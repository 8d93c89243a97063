/**
 * Where a text comes from by its own account: dateline and credit lines of agencies. Imports {@code text}.
 */
@NullMarked
package dev.crosswire.extraction.origin;

import org.jspecify.annotations.NullMarked;
