/** From claims to findings and alerts: the Streams topology. Imports wire, core and the catalogue of extraction. */
@NullMarked
package dev.crosswire.checker;

import org.jspecify.annotations.NullMarked;
