@NullMarked
package dev.crosswire.vitals;

import org.jspecify.annotations.NullMarked;
