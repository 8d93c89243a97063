/** What other programs publish, in their formats, as {@link dev.crosswire.sources.Item items}: no Kafka, no claims. */
@NullMarked
package dev.crosswire.sources;

import org.jspecify.annotations.NullMarked;
