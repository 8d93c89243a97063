@NullMarked
package dev.crosswire.sources.agency;

import org.jspecify.annotations.NullMarked;
