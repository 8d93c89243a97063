@NullMarked
package dev.crosswire.extraction.statement;

import org.jspecify.annotations.NullMarked;
