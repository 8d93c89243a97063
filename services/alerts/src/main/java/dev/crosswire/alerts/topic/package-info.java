/** Reads the alert topic into the index and says how far it is. Imports wire and {@code index}. */
@NullMarked
package dev.crosswire.alerts.topic;

import org.jspecify.annotations.NullMarked;
