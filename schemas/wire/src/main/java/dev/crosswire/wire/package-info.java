/** The contract: typed topics with their serdes, and the only place where Avro classes are seen. Imports core. */
@NullMarked
package dev.crosswire.wire;

import org.jspecify.annotations.NullMarked;
