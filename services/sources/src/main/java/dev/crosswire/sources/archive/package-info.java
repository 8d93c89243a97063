/** Archives for back-fill, WARC and lines of JSON, as a stream that can be left and taken up again at any element. */
@NullMarked
package dev.crosswire.sources.archive;

import org.jspecify.annotations.NullMarked;
