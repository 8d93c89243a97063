/** From sources to articles and claims on Kafka. Imports extraction and wire. */
@NullMarked
package dev.crosswire.ingest;

import org.jspecify.annotations.NullMarked;
