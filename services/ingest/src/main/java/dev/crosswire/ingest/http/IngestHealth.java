package dev.crosswire.ingest.http;

import dev.crosswire.ingest.intake.Readiness;
import io.micronaut.core.async.publisher.AsyncSingleResultPublisher;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import org.reactivestreams.Publisher;

/** Up when articles can be taken in: what was seen is known, and the broker answers now. */
@Singleton
final class IngestHealth implements HealthIndicator {

    private final Readiness readiness;
    private final BooleanSupplier brokerAnswers;
    private final ExecutorService blocking;

    IngestHealth(
            Readiness readiness,
            @Named("broker-answers") BooleanSupplier brokerAnswers,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.readiness = readiness;
        this.brokerAnswers = brokerAnswers;
        this.blocking = blocking;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return new AsyncSingleResultPublisher<>(
                blocking,
                () -> HealthResult.builder("ingest")
                        .status(
                                readiness.obstacle().isEmpty() && brokerAnswers.getAsBoolean()
                                        ? HealthStatus.UP
                                        : HealthStatus.DOWN)
                        .build());
    }
}
