/** The claim sink on Kafka, and what was published before, read back from it. Imports {@code ingest.intake} and wire. */
@NullMarked
package dev.crosswire.ingest.kafka;

import org.jspecify.annotations.NullMarked;
