/** A web page as the words and facts of its article; nothing in it is executed or fetched. Knows jsoup and Jackson only. */
@NullMarked
package dev.crosswire.sources.page;

import org.jspecify.annotations.NullMarked;
