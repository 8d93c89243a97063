/**
 * Ingest over HTTP: one controller, answers and problems as JSON, health. The outermost step; may import everything
 * else of ingest but its Kafka adapters.
 */
@NullMarked
package dev.crosswire.ingest.http;

import org.jspecify.annotations.NullMarked;
