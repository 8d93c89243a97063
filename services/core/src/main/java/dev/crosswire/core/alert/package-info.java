/**
 * Step six of the path: a finding as people see it. May import {@code finding} and what stands left of it.
 */
@NullMarked
package dev.crosswire.core.alert;

import org.jspecify.annotations.NullMarked;
