package dev.crosswire.wire;

import dev.crosswire.core.article.Source;
import dev.crosswire.core.article.SourceListing;
import dev.crosswire.core.article.SourceListing.Supply;
import dev.crosswire.core.article.SourceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sources and how it goes with them: with everything that can be said, and with nothing. */
final class Listings {

    static final SourceListing FED = new SourceListing(
            new Source("northwire", "Northwire", Optional.of("Harbour Group"), Optional.of("NW")),
            Supply.FEED,
            Optional.of("https://northwire.example/feed"),
            Optional.of("pt-BR"),
            Optional.of("world"),
            Optional.of(Duration.ofMinutes(5)),
            Optional.of("headlines and 30 words"));

    static final SourceListing POSTED = new SourceListing(
            new Source("lantern", "lantern", Optional.empty(), Optional.empty()),
            Supply.POST,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    static final SourceStatus FAILING = new SourceStatus(
            "northwire",
            Instant.parse("2026-03-14T12:00:00Z"),
            Optional.of(Instant.parse("2026-03-14T11:59:00Z")),
            Optional.of(Instant.parse("2026-03-14T09:00:00Z")),
            3,
            17,
            Optional.of("northwire.example answered 503"),
            Optional.of(Instant.parse("2026-03-14T11:00:00Z")),
            true);

    static final SourceStatus UNHEARD = new SourceStatus(
            "lantern",
            Instant.parse("2026-03-14T12:00:00Z"),
            Optional.empty(),
            Optional.empty(),
            0,
            0,
            Optional.empty(),
            Optional.empty(),
            false);

    private Listings() {}
}
