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
 * @param text plain text; empty only where {@code retracted}
 * @param version as posted; empty to let ingest count
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
        boolean retracted) {}
