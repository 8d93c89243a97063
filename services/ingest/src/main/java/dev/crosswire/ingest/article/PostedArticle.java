package dev.crosswire.ingest.article;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An article as somebody posted it, checked field by field, before it is known which version it is.
 *
 * @param id as posted, or derived from source and url or title
 * @param publishedAt in whole milliseconds, which is what the topics keep
 * @param language BCP 47 tag, {@code und} where none was given
 * @param text plain text; empty only where {@code retracted} or {@code given}
 * @param version as posted; empty to let ingest count
 * @param given claims that somebody else's extractor read in it, in place of those that ingest would read
 */
public record PostedArticle(
        String id,
        String source,
        Optional<String> url,
        String title,
        Instant publishedAt,
        String language,
        Optional<String> wire,
        String text,
        OptionalInt version,
        boolean retracted,
        Optional<GivenClaims> given) {

    /** An article whose claims are still to be read. */
    public PostedArticle(
            String id,
            String source,
            Optional<String> url,
            String title,
            Instant publishedAt,
            String language,
            Optional<String> wire,
            String text,
            OptionalInt version,
            boolean retracted) {
        this(id, source, url, title, publishedAt, language, wire, text, version, retracted, Optional.empty());
    }
}
