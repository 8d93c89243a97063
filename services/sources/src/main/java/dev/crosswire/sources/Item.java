package dev.crosswire.sources;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One article as a source published it, before the limits of ingest are applied: of a feed, an agency's file, an archive
 * or a folder. Nothing in it is trusted; times may lie in the future, texts may hold anything.
 *
 * @param id stays the same over all versions of the article within its source: a feed's guid, an agency's item id, a URL
 * @param version as the source counts, from 1; empty where it does not count
 * @param url where a reader finds it, absolute
 * @param title may be empty where the source gives none; then the page has to
 * @param publishedAt when the article first appeared; empty where the source does not say
 * @param updatedAt when this version appeared; empty where the source does not say
 * @param language BCP 47 as stated
 * @param wire credit of the agency that it was taken from, or that sent it
 * @param body empty where the source only points to a page, or where it was retracted
 * @param embargoedUntil not to be published before
 * @param retracted the source takes the article back
 */
public record Item(
        String id,
        OptionalInt version,
        Optional<String> url,
        String title,
        Optional<Instant> publishedAt,
        Optional<Instant> updatedAt,
        Optional<String> language,
        Optional<String> wire,
        Optional<Body> body,
        Optional<Instant> embargoedUntil,
        boolean retracted) {

    /** The words, in the form in which they came. */
    public sealed interface Body {

        /** Paragraphs with blank lines between them. */
        record Text(String text) implements Body {}

        /** A page, or a part of one, that is still to be read; never executed. */
        record Html(String html) implements Body {}
    }
}
