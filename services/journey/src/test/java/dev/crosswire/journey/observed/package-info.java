/** What the services say of themselves, against everything that relies on it: dashboard, rules, documentation. */
@NullMarked
package dev.crosswire.journey.observed;

import org.jspecify.annotations.NullMarked;
