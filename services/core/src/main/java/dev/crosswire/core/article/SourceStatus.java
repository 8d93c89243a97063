package dev.crosswire.core.article;

import java.time.Instant;
import java.util.Optional;

/**
 * How it goes with a source, as ingest sees it.
 *
 * @param source its id
 * @param at when this was so
 * @param lastFetch when the service last looked, with or without success; empty where it does not look by itself, or
 *     has not yet
 * @param lastArticle when an article of it, or a new version of one, was last taken in; empty before the first
 * @param articlesLastHour article versions taken in during the hour before {@code at}
 * @param claimsLastHour claims in them
 * @param error what went wrong at the last look, in one sentence; empty if nothing did
 * @param errorSince when it went wrong for the first time in a row
 * @param silent whether it has said nothing for so long that its habit does not explain it
 */
public record SourceStatus(
        String source,
        Instant at,
        Optional<Instant> lastFetch,
        Optional<Instant> lastArticle,
        int articlesLastHour,
        int claimsLastHour,
        Optional<String> error,
        Optional<Instant> errorSince,
        boolean silent) {

    /** Whether it says the same of the source; when it was so does not matter. */
    public boolean saysTheSameAs(SourceStatus other) {
        return equals(new SourceStatus(
                other.source,
                at,
                other.lastFetch,
                other.lastArticle,
                other.articlesLastHour,
                other.claimsLastHour,
                other.error,
                other.errorSince,
                other.silent));
    }
}
