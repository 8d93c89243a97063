package dev.crosswire.core.article;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One published text in one of its versions, as ingest accepted it.
 *
 * @param id the publisher's or ingest's identity of the article, the same for all its versions; never blank
 * @param version 1 for the first text seen under {@code id}, one more for each changed text
 * @param source id of the outlet, any string
 * @param url where the text stands, if it stands anywhere
 * @param publishedAt when the outlet says it published this text; may lie in the future of {@code observedAt}, see
 *     {@link #isFutureDated()}
 * @param observedAt when Crosswire took this version in
 * @param language BCP 47 tag, {@code und} where unknown
 * @param wire the agency credited for the text ("AP", "Reuters"), if any
 * @param text the body as plain text; paragraphs are separated by blank lines
 * @param retracted whether the outlet took the article back: then it claims nothing any more
 */
public record Article(
        String id,
        int version,
        String source,
        Optional<String> url,
        String title,
        Instant publishedAt,
        Instant observedAt,
        String language,
        Optional<String> wire,
        String text,
        boolean retracted) {

    /** Checks identity and version; the texts may be empty. */
    public Article {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an article needs an id");
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("article " + id + " names no source");
        }
        if (version < 1) {
            throw new IllegalArgumentException("article " + id + " has version " + version + ", versions start at 1");
        }
        Objects.requireNonNull(title);
        Objects.requireNonNull(text);
    }

    /** Whether the stated publication time lies after the moment the article was taken in. */
    public boolean isFutureDated() {
        return publishedAt.isAfter(observedAt);
    }
}
