/** What was fetched and is not published yet, on disk: Kafka may be away, and an embargo may hold. */
@NullMarked
package dev.crosswire.ingest.spool;

import org.jspecify.annotations.NullMarked;
