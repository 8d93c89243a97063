package dev.crosswire.alerts.page;

import dev.crosswire.core.article.Source;
import dev.crosswire.core.article.SourceListing;
import dev.crosswire.core.article.SourceListing.Supply;
import dev.crosswire.core.article.SourceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What ingest tells of sources. */
final class Told {

    private static final Instant AT = Instant.parse("2026-01-06T18:30:00Z");

    private Told() {}

    static SourceListing listing(String id, String name) {
        return new SourceListing(
                new Source(id, name, Optional.of("Harbour Group"), Optional.empty()),
                Supply.FEED,
                Optional.of("https://" + id + ".example/feed"),
                Optional.of("en"),
                Optional.of("world"),
                Optional.of(Duration.ofMinutes(5)),
                Optional.empty());
    }

    static SourceStatus silent(String id) {
        return new SourceStatus(
                id, AT, Optional.of(AT), Optional.empty(), 0, 0, Optional.empty(), Optional.empty(), true);
    }

    static SourceStatus failing(String id, String error) {
        return new SourceStatus(
                id, AT, Optional.of(AT), Optional.empty(), 0, 0, Optional.of(error), Optional.of(AT), false);
    }
}
