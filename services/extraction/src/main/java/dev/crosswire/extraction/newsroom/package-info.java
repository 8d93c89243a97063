/** The newsroom's lists of sources and desks, as an editor keeps them in YAML and as checker and ingest read them. */
@NullMarked
package dev.crosswire.extraction.newsroom;

import org.jspecify.annotations.NullMarked;
