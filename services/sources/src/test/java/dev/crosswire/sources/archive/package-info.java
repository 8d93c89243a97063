@NullMarked
package dev.crosswire.sources.archive;

import org.jspecify.annotations.NullMarked;
