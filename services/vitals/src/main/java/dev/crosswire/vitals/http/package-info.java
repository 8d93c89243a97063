/** The vital signs over HTTP, for the services that answer with Micronaut. */
@NullMarked
package dev.crosswire.vitals.http;

import org.jspecify.annotations.NullMarked;
