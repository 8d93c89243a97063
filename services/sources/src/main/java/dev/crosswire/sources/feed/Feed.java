package dev.crosswire.sources.feed;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a feed held at one time.
 *
 * @param title on one line; may be empty
 * @param language BCP 47 as stated
 * @param items in the order of the feed, each id once; at most 1,000
 * @param ttl for how long its publisher asks not to be polled again
 * @param skipped one sentence for each item that could not be used, at most 20
 */
public record Feed(
        String title, Optional<String> language, List<FeedItem> items, Optional<Duration> ttl, List<String> skipped) {

    public Feed {
        items = List.copyOf(items);
        skipped = List.copyOf(skipped);
    }
}
