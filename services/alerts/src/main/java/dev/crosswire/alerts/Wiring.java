package dev.crosswire.alerts;

import dev.crosswire.alerts.action.KafkaActionWriter;
import dev.crosswire.alerts.index.AlertIndex;
import dev.crosswire.alerts.index.ClaimIndex;
import dev.crosswire.alerts.index.IndexMeters;
import dev.crosswire.alerts.index.LuceneAlertIndex;
import dev.crosswire.alerts.index.LuceneClaimIndex;
import dev.crosswire.alerts.index.LuceneSourceIndex;
import dev.crosswire.alerts.index.RegularCommits;
import dev.crosswire.alerts.index.Sources;
import dev.crosswire.alerts.stream.StreamSettings;
import dev.crosswire.alerts.topic.ActionSink;
import dev.crosswire.alerts.topic.CountedActions;
import dev.crosswire.alerts.topic.FindingSink;
import dev.crosswire.alerts.topic.LatestValueSink;
import dev.crosswire.alerts.topic.PlacedClaimSink;
import dev.crosswire.alerts.topic.ReaderMetrics;
import dev.crosswire.alerts.topic.ReadingStatus;
import dev.crosswire.alerts.topic.Readings;
import dev.crosswire.alerts.topic.RunningReaders;
import dev.crosswire.alerts.topic.TimedFindings;
import dev.crosswire.alerts.topic.WatchedSink;
import dev.crosswire.core.article.SourceStatus;
import dev.crosswire.core.finding.SourceRecord;
import dev.crosswire.vitals.Vitals;
import dev.crosswire.wire.Topics;
import dev.crosswire.wire.WireSettings;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

/** What the service is made of, put together. */
@Factory
final class Wiring {

    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(5);

    @Singleton
    @Bean(preDestroy = "close")
    LuceneAlertIndex alerts(IndexSettings settings, InstantSource clock) {
        return settings.folder()
                .map(folder -> LuceneAlertIndex.at(folder.resolve("alerts"), clock))
                .orElseGet(() -> LuceneAlertIndex.inMemory(clock));
    }

    @Singleton
    @Bean(preDestroy = "close")
    LuceneClaimIndex claims(IndexSettings settings) {
        return settings.folder()
                .map(folder -> LuceneClaimIndex.at(folder.resolve("claims")))
                .orElseGet(LuceneClaimIndex::inMemory);
    }

    @Singleton
    @Bean(preDestroy = "close")
    LuceneSourceIndex sourceIndex(IndexSettings settings) {
        return settings.folder()
                .map(folder -> LuceneSourceIndex.at(folder.resolve("sources")))
                .orElseGet(LuceneSourceIndex::inMemory);
    }

    @Singleton
    Sources sources(ClaimIndex claims, LuceneSourceIndex index) {
        return Sources.of(claims, index);
    }

    /** Where the indexes lie; tests that fill them themselves have them in memory. */
    @Singleton
    IndexSettings indexSettings(
            @Property(name = "crosswire.index.dir", defaultValue = ".crosswire/alerts") Path folder,
            @Property(name = "crosswire.alerts.kafka", defaultValue = "on") String kafka) {
        return new IndexSettings(kafka.equals("off") ? Optional.empty() : Optional.of(folder));
    }

    record IndexSettings(Optional<Path> folder) {}

    @Context
    @Bean(preDestroy = "close")
    RegularCommits commits(
            LuceneAlertIndex alerts,
            LuceneClaimIndex claims,
            LuceneSourceIndex sources,
            IndexSettings settings,
            PrometheusMeterRegistry meters) {
        settings.folder().ifPresent(folder -> IndexMeters.files(meters, folder));
        return new RegularCommits(
                BETWEEN_COMMITS,
                Stream.<Runnable>of(alerts::commit, claims::commit, sources::commit)
                        .map(commit -> IndexMeters.timed(meters, commit))
                        .toList());
    }

    /** How far the alert topic is read; tests that fill the index themselves set it. */
    @Singleton
    ReadingStatus alertReading() {
        return new ReadingStatus("alert", "crosswire.alert.v1");
    }

    @Singleton
    Readings readings(ReadingStatus alerts) {
        return new Readings().add(alerts, Readings.Need.CAUGHT_UP);
    }

    @Context
    ReaderMetrics alertMetrics(PrometheusMeterRegistry meters, ReadingStatus alerts, AlertIndex index) {
        return new ReaderMetrics(meters, alerts, index::size);
    }

    @Singleton
    StreamSettings streamSettings(
            @Property(name = "crosswire.alerts.stream.heartbeat", defaultValue = "15s") Duration heartbeat,
            @Property(name = "crosswire.alerts.stream.patience", defaultValue = "30s") Duration patience,
            @Property(name = "crosswire.alerts.stream.clients", defaultValue = "1200") int mostClients) {
        return new StreamSettings(heartbeat, patience, mostClients);
    }

    @Singleton
    @Bean(preDestroy = "close")
    PrometheusMeterRegistry meters() {
        return Vitals.registry();
    }

    /** The readers, running from the start of the service; off in tests that fill the indexes themselves. */
    @Context
    @Bean(preDestroy = "close")
    @Requires(property = "crosswire.alerts.kafka", notEquals = "off")
    RunningReaders readers(
            AlertIndex index,
            ClaimIndex claims,
            Sources sources,
            ReadingStatus alerts,
            ReaderMetrics alertMetrics,
            Readings readings,
            PrometheusMeterRegistry meters,
            InstantSource clock) {
        RunningReaders readers = new RunningReaders(WireSettings.ofThisProcess(), clock);
        Topics topics = readers.topics();
        ReadingStatus acted =
                new ReadingStatus("alert-action", topics.alertActions().name());
        ReadingStatus placed =
                new ReadingStatus("placed-claim", topics.placedClaims().name());
        ReadingStatus recorded =
                new ReadingStatus("source-record", topics.sourceRecords().name());
        ReadingStatus listed = new ReadingStatus("source", topics.sources().name());
        ReadingStatus told =
                new ReadingStatus("source-status", topics.sourceStatuses().name());
        readings.add(acted, Readings.Need.CAUGHT_UP)
                .add(placed, Readings.Need.READABLE)
                .add(recorded, Readings.Need.NOTHING)
                .add(listed, Readings.Need.NOTHING)
                .add(told, Readings.Need.NOTHING);
        readers.start(
                topics.alerts(),
                new WatchedSink<>(new FindingSink(index), alerts, new TimedFindings(meters, clock)),
                alerts,
                alertMetrics);
        readers.start(
                topics.alertActions(),
                new WatchedSink<>(new ActionSink(index), acted, new CountedActions(meters)),
                acted,
                new ReaderMetrics(meters, acted, index::actions));
        readers.start(
                topics.placedClaims(),
                new PlacedClaimSink(claims),
                placed,
                new ReaderMetrics(meters, placed, claims::size));
        readers.start(
                topics.sourceRecords(),
                new LatestValueSink<>(sources.records(), SourceRecord::source),
                recorded,
                new ReaderMetrics(meters, recorded, sources.records()::size));
        readers.start(
                topics.sources(),
                new LatestValueSink<>(
                        sources.listings(), listing -> listing.source().id()),
                listed,
                new ReaderMetrics(meters, listed, sources.listings()::size));
        readers.start(
                topics.sourceStatuses(),
                new LatestValueSink<>(sources.statuses(), SourceStatus::source),
                told,
                new ReaderMetrics(meters, told, sources.statuses()::size));
        return readers;
    }

    /** Where actions are written to; tests that fill the index themselves bring their own. */
    @Singleton
    @Bean(preDestroy = "close")
    @Requires(property = "crosswire.alerts.kafka", notEquals = "off")
    KafkaActionWriter actionWriter(RunningReaders readers) {
        return new KafkaActionWriter(readers.topics().alertActions(), WireSettings.ofThisProcess());
    }
}
