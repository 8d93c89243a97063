/** The local stack with real processes; the services are stood in for by a tiny one. */
@NullMarked
package dev.crosswire.local;

import org.jspecify.annotations.NullMarked;
