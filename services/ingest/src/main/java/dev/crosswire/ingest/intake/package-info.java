/**
 * Decides what a posted article is: new, a new version, or nothing new; has its claims read and hands both on. May
 * import the domain and {@code ingest.article}; Kafka and HTTP stand behind its edges.
 */
@NullMarked
package dev.crosswire.ingest.intake;

import org.jspecify.annotations.NullMarked;
