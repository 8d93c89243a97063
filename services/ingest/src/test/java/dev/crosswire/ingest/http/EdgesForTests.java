package dev.crosswire.ingest.http;

import dev.crosswire.extraction.Extractor;
import dev.crosswire.extraction.catalogue.Catalogue;
import dev.crosswire.ingest.Claims;
import dev.crosswire.ingest.article.ClaimBodies;
import dev.crosswire.ingest.intake.ClaimFamilies;
import dev.crosswire.ingest.intake.ClaimReader;
import dev.crosswire.ingest.intake.ClaimSink;
import dev.crosswire.ingest.intake.ReadArticle;
import dev.crosswire.ingest.spool.Spool;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/** Clock, extractor and sink of the tests over HTTP: what was published can be looked at. */
@Singleton
class EdgesForTests {

    static final String BREAKS_THE_EXTRACTOR = "This text breaks the extractor.";

    private final List<ReadArticle> published = new CopyOnWriteArrayList<>();
    private volatile boolean brokerAnswers = true;
    private volatile boolean registryAnswers = true;

    List<ReadArticle> published(String id) {
        return published.stream().filter(read -> read.article().id().equals(id)).toList();
    }

    void brokerAnswers(boolean answers) {
        brokerAnswers = answers;
    }

    void registryAnswers(boolean answers) {
        registryAnswers = answers;
    }

    /** The beans that stand for the world outside. */
    @Factory
    static class Beans {

        @Singleton
        @Primary
        InstantSource clock() {
            return InstantSource.fixed(Instant.parse("2026-01-06T18:30:04Z"));
        }

        @Singleton
        ClaimReader claimReader() {
            return article -> {
                if (article.text().equals(BREAKS_THE_EXTRACTOR)) {
                    throw new IllegalStateException("a bug of the extractor");
                }
                return Claims.onePerSentence(article);
            };
        }

        @Singleton
        ClaimBodies claimBodies() {
            Catalogue catalogue = Catalogue.load();
            return new ClaimBodies(catalogue, new Extractor(catalogue));
        }

        @Singleton
        ClaimSink sink(EdgesForTests edges) {
            return articles -> {
                edges.published.addAll(articles);
                return Map.of();
            };
        }

        @Singleton
        @Named("broker-answers")
        BooleanSupplier brokerAnswers(EdgesForTests edges) {
            return () -> edges.brokerAnswers;
        }

        @Singleton
        @Named("registry-answers")
        BooleanSupplier registryAnswers(EdgesForTests edges) {
            return () -> edges.registryAnswers;
        }

        @Singleton
        Spool spool() {
            try {
                return new Spool(Files.createTempDirectory("spool"), 1_000_000);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Singleton
        ClaimFamilies claimFamilies() {
            return new ClaimFamilies(Set.of("attendance"));
        }
    }
}
