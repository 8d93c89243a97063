package dev.crosswire.alerts.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.crosswire.alerts.topic.Reading;
import dev.crosswire.alerts.topic.ReadingStatus;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** What machines that run the service ask it. */
@Controller
final class HealthController {

    private final ReadingStatus status;
    private final PrometheusMeterRegistry meters;

    HealthController(ReadingStatus status, PrometheusMeterRegistry meters) {
        this.status = status;
        this.meters = meters;
    }

    /** {@code status} is UP or DOWN; {@code reason} says why it is DOWN, in a sentence. */
    @Serdeable
    record HealthJson(
            String status,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String reason) {}

    /** UP only while the index shows what stands on the topic. */
    @Get("/health")
    MutableHttpResponse<HealthJson> health() {
        Reading reading = status.latest();
        MutableHttpResponse<HealthJson> answer = reading.ready()
                ? HttpResponse.ok(new HealthJson("UP", null))
                : HttpResponse.<HealthJson>status(HttpStatus.SERVICE_UNAVAILABLE)
                        .body(new HealthJson("DOWN", reading.problem().orElse("the alert topic is still being read")));
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Get("/prometheus")
    @Produces("text/plain; version=0.0.4; charset=utf-8")
    String prometheus() {
        return meters.scrape();
    }
}
