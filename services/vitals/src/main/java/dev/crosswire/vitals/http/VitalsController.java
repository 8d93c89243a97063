package dev.crosswire.vitals.http;

import dev.crosswire.vitals.Health;
import dev.crosswire.vitals.HealthAnswer;
import dev.crosswire.vitals.Vitals;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** What machines that run a service ask it: {@code /health}, its liveness and readiness, and {@code /prometheus}. */
@Controller
@Requires(beans = Health.class)
final class VitalsController {

    private final Health health;
    private final PrometheusMeterRegistry meters;

    VitalsController(Health health, PrometheusMeterRegistry meters) {
        this.health = health;
        this.meters = meters;
        Vitals.ready(meters, health);
    }

    /** Whether it lives, whether it is ready; the first of them says both. Off the event loop, since it may ask the broker. */
    @Get(
            uris = {HealthAnswer.OVERALL, HealthAnswer.LIVENESS, HealthAnswer.READINESS},
            produces = MediaType.APPLICATION_JSON)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<String> health(HttpRequest<?> request) {
        HealthAnswer answer = HealthAnswer.at(request.getPath(), health).orElseThrow();
        return HttpResponse.<String>status(HttpStatus.valueOf(answer.status()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(answer.json());
    }

    /** Everything that is measured, as Prometheus reads it. */
    @Get(value = "/prometheus", produces = "text/plain; version=0.0.4; charset=utf-8")
    @ExecuteOn(TaskExecutors.BLOCKING)
    String prometheus() {
        return meters.scrape();
    }
}
