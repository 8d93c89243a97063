/** The job of a deployment that comes before its services: topics and schemas. Imports the wire and nothing else. */
@NullMarked
package dev.crosswire.setup;

import org.jspecify.annotations.NullMarked;
