package dev.crosswire.core.article;

import java.time.Duration;
import java.util.Optional;

/**
 * A source as the newsroom lists it: who it is, and how its articles come.
 *
 * @param source who it is
 * @param supply how its articles come
 * @param address where they come from; empty where they are posted. A URL without user, password and query, since those
 *     may be a subscriber's secret
 * @param language BCP 47 tag of what it writes where an article does not say; empty if nobody said
 * @param desk who looks after it; empty if nobody does
 * @param poll how long the service waits between two looks; empty where it does not look by itself
 * @param licence what the newsroom may do with its articles, in the newsroom's own words
 */
public record SourceListing(
        Source source,
        Supply supply,
        Optional<String> address,
        Optional<String> language,
        Optional<String> desk,
        Optional<Duration> poll,
        Optional<String> licence) {

    /** How articles come from a source. */
    public enum Supply {
        /** Somebody posts them. */
        POST,
        /** The service fetches a feed, or a document of an agency. */
        FEED,
        /** Somebody puts files into a folder. */
        FOLDER,
        /** Somebody writes them to a topic. */
        TOPIC
    }
}
