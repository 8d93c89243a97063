/** How articles come in by themselves: one collector looks after one source, and puts what it finds into the spool. */
@NullMarked
package dev.crosswire.ingest.collect;

import org.jspecify.annotations.NullMarked;
