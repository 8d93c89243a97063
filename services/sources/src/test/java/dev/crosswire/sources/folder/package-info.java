@NullMarked
package dev.crosswire.sources.folder;

import org.jspecify.annotations.NullMarked;
