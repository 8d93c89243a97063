package dev.crosswire.ingest;

import dev.crosswire.core.claim.ClaimType;
import dev.crosswire.extraction.Extractor;
import dev.crosswire.extraction.catalogue.Catalogue;
import dev.crosswire.extraction.catalogue.CatalogueException;
import dev.crosswire.ingest.article.ClaimBodies;
import dev.crosswire.ingest.intake.ClaimFamilies;
import dev.crosswire.ingest.intake.ClaimReader;
import dev.crosswire.ingest.intake.Readiness;
import dev.crosswire.ingest.intake.SeenArticles;
import dev.crosswire.ingest.kafka.ArticleReplay;
import dev.crosswire.ingest.kafka.BrokerAnswers;
import dev.crosswire.ingest.kafka.KafkaClaimSink;
import dev.crosswire.ingest.kafka.KafkaClients;
import dev.crosswire.ingest.kafka.MeteredProducers;
import dev.crosswire.ingest.kafka.Reconnection;
import dev.crosswire.ingest.kafka.RegistryAnswers;
import dev.crosswire.ingest.kafka.WriteRights;
import dev.crosswire.ingest.source.SourceBoard;
import dev.crosswire.wire.Topic;
import dev.crosswire.wire.Topics;
import dev.crosswire.wire.WireSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.env.Environment;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The real extractor and Kafka; tests bring their own. The clock is Micronaut's {@link java.time.InstantSource}. */
@Factory
@Requires(notEnv = Environment.TEST)
final class IngestEdges {

    /** Made at the start, so that a catalogue that cannot be used stops the service before an article comes. */
    @Context
    Catalogue catalogue(@Value("${crosswire.catalogue:}") String file) {
        try {
            return file.isEmpty() ? Catalogue.load() : Catalogue.load(Path.of(file));
        } catch (CatalogueException e) {
            throw new IllegalArgumentException("the catalogue cannot be used: " + e.getMessage(), e);
        }
    }

    @Singleton
    Extractor extractor(Catalogue catalogue) {
        return new Extractor(catalogue);
    }

    @Context
    ClaimReader claimReader(Extractor extractor, MeterRegistry meters) {
        return new ExtractorReader(extractor, meters);
    }

    @Singleton
    ClaimBodies claimBodies(Catalogue catalogue, Extractor extractor) {
        return new ClaimBodies(catalogue, extractor);
    }

    @Singleton
    ClaimFamilies claimFamilies(Catalogue catalogue) {
        return new ClaimFamilies(catalogue.claimTypes().byId().values().stream()
                .map(ClaimType::family)
                .collect(Collectors.toSet()));
    }

    @Singleton
    WireSettings wireSettings() {
        return WireSettings.ofThisProcess();
    }

    @Singleton
    KafkaClients clients(WireSettings settings, @Value("${crosswire.ingest.instance:1}") String instance) {
        return new KafkaClients(settings, instance);
    }

    @Bean(preDestroy = "close")
    @Singleton
    Topics topics(WireSettings settings) {
        return new Topics(settings);
    }

    @Bean(preDestroy = "close")
    @Singleton
    MeteredProducers producers(KafkaClients clients, MeterRegistry meters) {
        return new MeteredProducers(clients::producer, meters);
    }

    @Singleton
    KafkaClaimSink sink(MeteredProducers producers, Topics topics, Readiness readiness) {
        return new KafkaClaimSink(producers, topics.articles(), topics.claims(), readiness);
    }

    @Bean(preDestroy = "close")
    @Singleton
    @Named("broker-answers")
    BrokerAnswers brokerAnswers(KafkaClients clients) {
        return new BrokerAnswers(clients::admin);
    }

    @Singleton
    @Named("registry-answers")
    RegistryAnswers registryAnswers(Topics topics) {
        return new RegistryAnswers(topics::askRegistry);
    }

    @Bean(preDestroy = "close")
    @Singleton
    Reconnection reconnection(
            Readiness readiness,
            KafkaClaimSink sink,
            KafkaClients clients,
            Topics topics,
            SeenArticles seen,
            SourceBoard board,
            WireSettings settings) {
        ArticleReplay replay = new ArticleReplay(clients::consumer, topics.articles(), seen, board);
        WriteRights rights = new WriteRights(
                clients::admin,
                Stream.of(
                                topics.articles(),
                                topics.claims(),
                                topics.sources(),
                                topics.sourceStatuses(),
                                topics.rejectedClaims(),
                                topics.deadLetters())
                        .map(Topic::name)
                        .toList());
        return new Reconnection(readiness, sink, rights, replay, seen, settings);
    }
}
