@NullMarked
package dev.crosswire.access;

import org.jspecify.annotations.NullMarked;
