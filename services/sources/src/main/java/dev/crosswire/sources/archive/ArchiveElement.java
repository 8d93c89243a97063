package dev.crosswire.sources.archive;

import dev.crosswire.sources.Item;
import java.time.Instant;
import java.util.Optional;

/** One thing that an archive gives; reading resumes behind it at {@link #after()}. */
public sealed interface ArchiveElement {

    /** Where it starts. */
    Position at();

    /** Where the next one starts: what a checkpoint keeps once this one is published. */
    Position after();

    /**
     * A page of a WARC.
     *
     * @param item id and URL are the target URI in its canonical form, the body is HTML, the rest is for the page to say
     * @param capturedAt when it was fetched: the page was published no later than this; empty if the record does not say
     */
    record ArchivedPage(Item item, Optional<Instant> capturedAt, Position at, Position after)
            implements ArchiveElement {}

    /**
     * A line of an NDJSON file: an article as in {@code POST /api/v1/articles}, not yet looked at.
     *
     * @param line counted from 1
     */
    record ArchivedLine(String json, long line, Position at, Position after) implements ArchiveElement {}

    /** A record or line that is passed over, and why; the ones behind it are read. */
    record Refused(String sentence, Position at, Position after) implements ArchiveElement {}
}
