package dev.crosswire.extraction.newsroom;

import dev.crosswire.core.article.SourceListing;
import java.util.Optional;

/**
 * A source of the file with all that is needed to fetch from it.
 *
 * @param listing what everybody may know of it
 * @param address where its articles come from, in full: a URL, a folder, or a topic; empty where they are posted
 * @param text where the text of an article is taken from
 */
public record ListedSource(SourceListing listing, Optional<String> address, FullText text) {

    /** Where the text of an article that a feed announces is taken from. */
    public enum FullText {
        /** From the feed where it carries whole texts; else from the page. */
        AUTO,
        /** From the feed only, be it a summary: the page must not be fetched. */
        FEED,
        /** From the page, whatever the feed carries. */
        PAGE
    }

    /** Id of the source. */
    public String id() {
        return listing.source().id();
    }
}
