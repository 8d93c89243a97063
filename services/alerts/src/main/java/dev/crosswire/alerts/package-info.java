/** From findings to people: index, REST, event stream and page. Imports wire and core. */
@NullMarked
package dev.crosswire.alerts;

import org.jspecify.annotations.NullMarked;
