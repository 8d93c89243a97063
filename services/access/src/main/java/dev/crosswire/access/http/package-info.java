/**
 * What stands in front of a service: a filter that lets through who may, sessions and the sign-in, limits, the audit trail.
 * A service that has this module on its class path has all of it; its controllers say with {@link
 * dev.crosswire.access.http.Needs} and {@link dev.crosswire.access.http.Open} what they need. Imports the package above.
 */
@NullMarked
package dev.crosswire.access.http;

import org.jspecify.annotations.NullMarked;
