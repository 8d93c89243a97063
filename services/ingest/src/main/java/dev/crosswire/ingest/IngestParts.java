package dev.crosswire.ingest;

import dev.crosswire.ingest.article.ArticleBodies;
import dev.crosswire.ingest.intake.ClaimFamilies;
import dev.crosswire.ingest.intake.ClaimReader;
import dev.crosswire.ingest.intake.ClaimSink;
import dev.crosswire.ingest.intake.Intake;
import dev.crosswire.ingest.intake.IntakeMetrics;
import dev.crosswire.ingest.intake.Readiness;
import dev.crosswire.ingest.intake.SeenArticles;
import dev.crosswire.ingest.source.SourceBoard;
import dev.crosswire.vitals.Vitals;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The parts of ingest between its edges. */
@Factory
final class IngestParts {

    @Singleton
    ArticleBodies bodies() {
        return new ArticleBodies();
    }

    @Singleton
    Readiness readiness() {
        return new Readiness();
    }

    @Singleton
    SourceBoard sourceBoard() {
        return new SourceBoard();
    }

    @Singleton
    SeenArticles seenArticles(@Value("${crosswire.ingest.remembered-articles:250000}") int capacity) {
        return new SeenArticles(capacity);
    }

    @Bean(preDestroy = "close")
    @Singleton
    Intake intake(
            Readiness readiness,
            SeenArticles seen,
            ClaimReader reader,
            ClaimSink sink,
            SourceBoard board,
            InstantSource clock,
            ClaimFamilies families,
            PrometheusMeterRegistry meters) {
        return new Intake(readiness, seen, reader, sink, board, clock, new IntakeMetrics(meters, families, seen));
    }

    @Bean(preDestroy = "close")
    @Singleton
    PrometheusMeterRegistry meters() {
        return Vitals.registry();
    }
}
