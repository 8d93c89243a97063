package dev.crosswire.sources.page;

import java.time.Instant;
import java.util.Optional;

/**
 * What a page says and states about its article. Nothing in it is trusted: times may lie in the future, a name may be any
 * text. All strings are plain text without control characters, titles and names on one line.
 *
 * @param text the main text, paragraphs with blank lines between them; without the headline where the page states it as
 *     its title; empty where the page holds none
 * @param title without the name of the site where that can be told from it
 * @param publishedAt as stated; a date without a time is its midnight, a time without an offset is read as UTC
 * @param modifiedAt as stated, as {@code publishedAt}
 * @param author one name or several with commas between them
 * @param language BCP 47 as stated
 * @param canonicalUrl absolute, http or https
 */
public record Page(
        String text,
        Optional<String> title,
        Optional<Instant> publishedAt,
        Optional<Instant> modifiedAt,
        Optional<String> author,
        Optional<String> language,
        Optional<String> canonicalUrl) {}
