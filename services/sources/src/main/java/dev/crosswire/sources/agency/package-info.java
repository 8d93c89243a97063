/** Agencies' formats, ninjs 1 to 3 and NewsML-G2, as items: text items only, with their versions, status and embargo. */
@NullMarked
package dev.crosswire.sources.agency;

import org.jspecify.annotations.NullMarked;
