/** The sources that a newsroom lists, and how it goes with each. */
@NullMarked
package dev.crosswire.ingest.source;

import org.jspecify.annotations.NullMarked;
