package dev.crosswire.ingest.article;

import dev.crosswire.extraction.page.ItemFields;
import java.time.Instant;

/**
 * What a posted article may hold. The text is bounded in bytes so that an article with all its fields stays below
 * Kafka's default of 1 MiB a record; the other bounds are far above what outlets use.
 */
public final class ArticleLimits {

    private ArticleLimits() {}

    /** Bytes of one request's body. */
    public static final int BODY_BYTES = 10 * 1024 * 1024;

    /** Articles of one request, which become one transaction. */
    public static final int ARTICLES = 1_000;

    /** Levels of arrays and objects in the JSON of a request; an article needs two. */
    public static final int NESTING = 32;

    /** Bytes of the text in UTF-8, after HTML was reduced to it. */
    public static final int TEXT_BYTES = 250_000;

    /** Characters (UTF-16 units) of HTML, most of which is seldom text. */
    public static final int HTML_CHARACTERS = 5_000_000;

    public static final int TITLE_CHARACTERS = ItemFields.TITLE_CHARACTERS;

    /** Characters of an id, a source and a wire credit. */
    public static final int NAME_CHARACTERS = ItemFields.NAME_CHARACTERS;

    public static final int URL_CHARACTERS = ItemFields.URL_CHARACTERS;

    public static final int LANGUAGE_CHARACTERS = ItemFields.LANGUAGE_CHARACTERS;

    /** The highest version that a client may state. */
    public static final int VERSION = 1_000_000;

    public static final Instant EARLIEST_PUBLICATION = Instant.parse("1900-01-01T00:00:00Z");
    public static final Instant LATEST_PUBLICATION = Instant.parse("2200-01-01T00:00:00Z");

    /** Claims of one article; a page of tables makes some hundred. */
    public static final int CLAIMS = 2_000;

    /** Entities of a claim; the catalogue's types have up to three roles. */
    static final int ENTITIES = 16;

    /** Characters of a sentence that makes a claim. */
    static final int SENTENCE_CHARACTERS = 4_000;

    /** Characters of the words that make a number. */
    static final int SURFACE_CHARACTERS = 400;

    /** Bytes of all texts that one claim carries; the checker takes no larger one. */
    static final int CLAIM_BYTES = 24_000;

    /** Digits of a number before or behind its decimal point; the distance to the stars takes 20. */
    static final int DIGITS = 60;
}
