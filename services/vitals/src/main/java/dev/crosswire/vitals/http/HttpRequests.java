package dev.crosswire.vitals.http;

import dev.crosswire.vitals.Durations;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Times every request up to the begin of its answer; an event stream is answered when it opens. Labels come from what the service
 * knows, never from what the caller wrote: a path without a route is "none", a method that nobody knows "OTHER".
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Requires(beans = PrometheusMeterRegistry.class)
final class HttpRequests implements Ordered {

    private static final String BEGAN = "crosswire.vitals.began";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final Meter.MeterProvider<Timer> requests;

    HttpRequests(PrometheusMeterRegistry meters) {
        requests = Durations.waiting(
                        "crosswire.http.requests",
                        "Time from a request to the begin of its answer, by what answered it")
                .withRegistry(meters);
    }

    /** Around all others, so that what they answer counts too. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @RequestFilter
    void begins(HttpRequest<?> request) {
        request.setAttribute(BEGAN, System.nanoTime());
    }

    @ResponseFilter
    void ends(HttpRequest<?> request, HttpResponse<?> response) {
        long now = System.nanoTime();
        long began = request.getAttribute(BEGAN, Long.class).orElse(now);
        String method = request.getMethodName();
        requests.withTags(Tags.of(
                        "method",
                        METHODS.contains(method) ? method : "OTHER",
                        "route",
                        BasicHttpAttributes.getUriTemplate(request).orElse("none"),
                        "status",
                        Integer.toString(response.code())))
                .record(now - began, TimeUnit.NANOSECONDS);
    }
}
