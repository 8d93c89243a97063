/**
 * From sources to articles and claims on Kafka; the first step of the path. This package starts the service and puts its
 * parts together; the parts are {@code article} (what a posted article must be), {@code intake} (which version it is),
 * {@code http} and {@code kafka}. Imports extraction and wire.
 *
 * <p>Exactly one process writes under one {@code crosswire.ingest.instance}: a second with the same name takes over and
 * the first, once it notices, reads back what the other wrote. To run several at a time, articles would have to be divided
 * among them by article id, each with an instance name of its own.
 */
@NullMarked
package dev.crosswire.ingest;

import org.jspecify.annotations.NullMarked;
