package dev.crosswire.ingest;

import dev.crosswire.core.article.SourceListing.Supply;
import dev.crosswire.extraction.newsroom.ListedSource;
import dev.crosswire.extraction.settings.Settings;
import dev.crosswire.ingest.article.ArticleBodies;
import dev.crosswire.ingest.collect.CollectorRuns;
import dev.crosswire.ingest.collect.Collectors;
import dev.crosswire.ingest.collect.FeedStates;
import dev.crosswire.ingest.intake.Intake;
import dev.crosswire.ingest.intake.Readiness;
import dev.crosswire.ingest.kafka.KafkaClients;
import dev.crosswire.ingest.kafka.SourceTopics;
import dev.crosswire.ingest.source.SourceBoard;
import dev.crosswire.ingest.source.SourceBook;
import dev.crosswire.ingest.source.SourceWatch;
import dev.crosswire.ingest.spool.Spool;
import dev.crosswire.ingest.spool.SpoolDrain;
import dev.crosswire.sources.fetch.FetchConfiguration;
import dev.crosswire.sources.fetch.Fetcher;
import dev.crosswire.wire.Topics;
import dev.crosswire.wire.WireSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The sources that ingest looks after by itself: the list, the collectors, the spool, and what is told of all that. */
@Factory
@Requires(notEnv = Environment.TEST)
final class SourceEdges {

    @Singleton
    SourceSettings sourceSettings() {
        return SourceSettings.of(Settings.ofThisProcess());
    }

    @Singleton
    Spool spool(SourceSettings settings) {
        return new Spool(settings.spool(), settings.spoolBytes());
    }

    @Bean(preDestroy = "close")
    @Singleton
    SourceTopics sourceTopics(KafkaClients clients, Topics topics, InstantSource clock) {
        return new SourceTopics(clients::plainProducer, clients::consumer, topics, clock);
    }

    @Bean(preDestroy = "close")
    @Singleton
    SpoolDrain spoolDrain(
            Spool spool, ArticleBodies bodies, Intake intake, SourceTopics rejections, InstantSource clock) {
        return new SpoolDrain(spool, bodies, intake, rejections, clock);
    }

    @Bean(preDestroy = "close")
    @Singleton
    Collectors collectors(
            SourceSettings settings,
            KafkaClients clients,
            WireSettings wire,
            ArticleBodies bodies,
            Spool spool,
            SourceTopics topics,
            InstantSource clock) {
        return new Collectors(
                settings.fetching().fetch().map(Fetcher::open),
                new FeedStates(settings.feeds()),
                clients::groupConsumer,
                wire,
                bodies,
                spool,
                topics,
                clock);
    }

    @Bean(preDestroy = "close")
    @Singleton
    CollectorRuns collectorRuns(
            SourceSettings settings, Collectors collectors, Spool spool, SourceBoard board, InstantSource clock) {
        return new CollectorRuns(
                collectors::of, spool, board, clock, settings.fetching().atOnce());
    }

    @Singleton
    SourceBook sourceBook(SourceSettings settings, CollectorRuns runs) {
        return new SourceBook(settings.list(), listed -> {
            checkContact(settings, listed);
            runs.follow(listed);
        });
    }

    /** Whoever is asked too much has to know whom to tell. */
    private static void checkContact(SourceSettings settings, Iterable<ListedSource> listed) {
        for (ListedSource source : listed) {
            if (source.listing().supply() == Supply.FEED
                    && settings.fetching().fetch().isEmpty()) {
                throw new IllegalArgumentException("the list of sources has a feed, " + source.id() + ", and "
                        + FetchConfiguration.CONTACT
                        + " is not set: set it to an e-mail address or a page, which is sent with every request");
            }
        }
    }

    @Bean(preDestroy = "close")
    @Singleton
    SourceWatch sourceWatch(
            SourceBook book,
            SourceBoard board,
            SourceTopics topics,
            Readiness readiness,
            Spool spool,
            MeterRegistry meters,
            InstantSource clock) {
        SourceMeters.register(meters, board, book, spool, clock);
        return new SourceWatch(
                book, board, topics::tell, () -> readiness.obstacle().isEmpty(), clock);
    }
}
