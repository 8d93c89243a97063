package dev.crosswire.ingest.http;

import dev.crosswire.ingest.article.ArticleLimits;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks clients to come again in a moment, with 429, while as much is in the service as may be. */
@ServerFilter("/api/v1/**")
final class BackPressure {

    private static final String LEASE = BackPressure.class.getName();

    private final Admission admission;
    private final InstantSource clock;
    private final Counter refused;

    BackPressure(
            @Value("${crosswire.ingest.bytes-in-flight:33554432}") long mostBytes,
            InstantSource clock,
            MeterRegistry meters) {
        this.admission = new Admission(mostBytes);
        this.clock = clock;
        this.refused = Counter.builder("crosswire.ingest.requests.refused")
                .description("Requests that were told to come again in a moment, since too much was being taken in")
                .register(meters);
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> admit(HttpRequest<?> request) {
        if (request.getMethod() != HttpMethod.POST) {
            return null;
        }
        long announced = request.getContentLength();
        Optional<Admission.Lease> lease = admission.admit(
                announced < 0 ? ArticleLimits.BODY_BYTES : Math.min(announced, ArticleLimits.BODY_BYTES),
                clock.instant());
        if (lease.isEmpty()) {
            refused.increment();
            return Answers.problem(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "Ingest has as many articles in hand as it can hold; post this again in a moment.");
        }
        request.setAttribute(LEASE, lease.get());
        return null;
    }

    @ResponseFilter
    void release(HttpRequest<?> request) {
        request.getAttribute(LEASE, Admission.Lease.class).ifPresent(Admission.Lease::release);
    }
}
