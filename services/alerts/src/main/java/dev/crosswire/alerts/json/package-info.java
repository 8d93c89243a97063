/** An alert as JSON, the same everywhere: in lists, alone and in the event stream. Imports core only. */
@NullMarked
package dev.crosswire.alerts.json;

import org.jspecify.annotations.NullMarked;
