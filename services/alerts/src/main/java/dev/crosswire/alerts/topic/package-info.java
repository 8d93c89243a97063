/** Reads topics into the indexes and says how far they are. Imports wire and {@code index}. */
@NullMarked
package dev.crosswire.alerts.topic;

import org.jspecify.annotations.NullMarked;
