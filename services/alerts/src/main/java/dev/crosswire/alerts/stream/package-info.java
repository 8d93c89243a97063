/**
 * Alerts as they change, for clients that stay connected and come back. Imports {@code index}, {@code topic}
 * and {@code json}.
 */
@NullMarked
package dev.crosswire.alerts.stream;

import org.jspecify.annotations.NullMarked;
