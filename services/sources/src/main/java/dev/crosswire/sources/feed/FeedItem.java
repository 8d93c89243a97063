package dev.crosswire.sources.feed;

import dev.crosswire.sources.Item;
import java.util.Optional;

/**
 * One item of a feed. Its body is there only where the feed holds the whole article (content:encoded, the content of Atom,
 * content_html or content_text) and does not break off; what merely describes it is its summary.
 *
 * @param summary a description, or a content that breaks off
 * @param author as stated, on one line; a person, or the agency that the words came from
 */
public record FeedItem(Item item, Optional<Item.Body> summary, Optional<String> author) {

    /** For a source whose descriptions are its whole articles, as its operator says: the summary stands in for a body. */
    public Item withSummaryAsBody() {
        if (item.body().isPresent() || summary.isEmpty()) {
            return item;
        }
        return new Item(
                item.id(),
                item.version(),
                item.url(),
                item.title(),
                item.publishedAt(),
                item.updatedAt(),
                item.language(),
                item.wire(),
                summary,
                item.embargoedUntil(),
                item.retracted());
    }
}
