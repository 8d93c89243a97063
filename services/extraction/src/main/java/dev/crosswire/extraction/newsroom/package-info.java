/** The newsroom's list of sources, as an editor keeps it in YAML and as checker and ingest read it. */
@NullMarked
package dev.crosswire.extraction.newsroom;

import org.jspecify.annotations.NullMarked;
