package dev.crosswire.sources.feed;

import dev.crosswire.sources.Item;
import java.time.Instant;
import java.util.Optional;

/**
 * An item as it stands in a feed, before it is known whether it is of use.
 *
 * @param guid what the feed calls it
 * @param link where it is, absolute
 * @param content meant to be whole
 */
record Draft(
        Optional<String> guid,
        Optional<String> link,
        String title,
        Optional<Instant> publishedAt,
        Optional<Instant> updatedAt,
        Optional<String> language,
        Optional<Item.Body> content,
        Optional<Item.Body> summary,
        Optional<String> author,
        boolean retracted) {}
