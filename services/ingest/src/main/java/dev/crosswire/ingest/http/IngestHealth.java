package dev.crosswire.ingest.http;

import dev.crosswire.ingest.intake.Readiness;
import dev.crosswire.ingest.spool.Spool;
import dev.crosswire.vitals.Health;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Ready when articles can be taken in: what was seen is known, and broker and registry answer now. Lives as long as it
 * answers: whatever it lacks, it goes on trying to get.
 */
@Singleton
final class IngestHealth implements Health {

    private final Readiness readiness;
    private final Spool spool;
    private final BooleanSupplier brokerAnswers;
    private final BooleanSupplier registryAnswers;

    IngestHealth(
            Readiness readiness,
            Spool spool,
            @Named("broker-answers") BooleanSupplier brokerAnswers,
            @Named("registry-answers") BooleanSupplier registryAnswers) {
        this.readiness = readiness;
        this.spool = spool;
        this.brokerAnswers = brokerAnswers;
        this.registryAnswers = registryAnswers;
    }

    @Override
    public Optional<String> ailment() {
        return Optional.empty();
    }

    @Override
    public Optional<String> obstacle() {
        return outside()
                .map(sentence ->
                        sentence + spool.backlog().map(waits -> " " + waits).orElse(""));
    }

    private Optional<String> outside() {
        Optional<String> notReady = readiness.obstacle();
        if (notReady.isPresent()) {
            return notReady;
        }
        if (!brokerAnswers.getAsBoolean()) {
            return Optional.of("The Kafka broker does not answer; ingest goes on when it does.");
        }
        return registryAnswers.getAsBoolean()
                ? Optional.empty()
                : Optional.of("The schema registry does not answer; ingest goes on when it does.");
    }
}
