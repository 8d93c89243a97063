package dev.crosswire.ingest;

import dev.crosswire.core.article.SourceStatus;
import dev.crosswire.ingest.source.SourceBoard;
import dev.crosswire.ingest.source.SourceBook;
import dev.crosswire.ingest.spool.Spool;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.function.Predicate;

/** What a dashboard sees of the sources: how many are well, and what waits. None by source, which would be without bound. */
final class SourceMeters {

    private SourceMeters() {}

    static void register(MeterRegistry meters, SourceBoard board, SourceBook book, Spool spool, InstantSource clock) {
        sources(meters, "failing", board, clock, status -> status.error().isPresent());
        sources(meters, "silent", board, clock, SourceStatus::silent);
        Gauge.builder(
                        "crosswire.ingest.sources.listed",
                        book,
                        it -> it.sources().size())
                .description("Sources that are listed")
                .strongReference(true)
                .register(meters);
        Gauge.builder(
                        "crosswire.ingest.sources.list.refused",
                        book,
                        it -> it.mistake().isPresent() ? 1 : 0)
                .description("1 while the list of sources is one that cannot be used, so that the one of before holds")
                .strongReference(true)
                .register(meters);
        Gauge.builder("crosswire.ingest.spool", spool, Spool::bytes)
                .description("Fetched articles on disk that are not published yet")
                .baseUnit("bytes")
                .strongReference(true)
                .register(meters);
        Gauge.builder("crosswire.ingest.spool.batches", spool, Spool::batches)
                .description("Batches of fetched articles on disk, those under embargo among them")
                .strongReference(true)
                .register(meters);
    }

    private static void sources(
            MeterRegistry meters, String state, SourceBoard board, InstantSource clock, Predicate<SourceStatus> which) {
        Gauge.builder(
                        "crosswire.ingest.sources",
                        board,
                        it -> it.statuses(clock.instant()).stream()
                                .filter(which)
                                .count())
                .description(
                        "Sources that something is wrong with: failing, or silent for longer than they usually are")
                .tag("state", state)
                .strongReference(true)
                .register(meters);
    }
}
