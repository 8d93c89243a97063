@NullMarked
package dev.crosswire.setup;

import org.jspecify.annotations.NullMarked;
