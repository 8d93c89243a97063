/** How articles are read: tables of sentences, whole articles and hostile ones. */
@NullMarked
package dev.crosswire.extraction;

import org.jspecify.annotations.NullMarked;
