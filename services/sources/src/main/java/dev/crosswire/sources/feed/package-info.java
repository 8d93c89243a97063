/**
 * Feeds as their publishers write them: RSS, Atom and JSON Feed bytes to {@link dev.crosswire.sources.Item items}, and what
 * has to be remembered of one feed between two polls. Nothing in here asks the network, and no HTML is executed.
 */
@NullMarked
package dev.crosswire.sources.feed;

import org.jspecify.annotations.NullMarked;
