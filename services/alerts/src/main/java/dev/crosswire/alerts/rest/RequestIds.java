package dev.crosswire.alerts.rest;

import io.micronaut.context.propagation.slf4j.MdcPropagationContext;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * A name for every request, by which an answer and a line of the log find each other. A name that a client or a proxy
 * gives in {@code X-Request-Id} is kept if it is letters, digits, dots, hyphens and underscores, at most 64 of them; any
 * other could forge the log, so it is replaced.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class RequestIds {

    public static final String HEADER = "X-Request-Id";

    /** Key of the name in the log's context. */
    static final String LOGGED_AS = "requestId";

    private static final String ATTRIBUTE = "crosswire.requestId";
    private static final Pattern TAKEN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @RequestFilter
    void give(HttpRequest<?> request, MutablePropagatedContext context) {
        context.add(new MdcPropagationContext(Map.of(LOGGED_AS, of(request))));
    }

    @ResponseFilter
    void show(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.getHeaders().set(HEADER, of(request));
    }

    /** The request's name; the same each time it is asked for, also before any filter has run. */
    public static String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class).orElseGet(() -> {
            String id = given(request);
            request.setAttribute(ATTRIBUTE, id);
            return id;
        });
    }

    private static String given(HttpRequest<?> request) {
        return request.getHeaders().getAll(HEADER).stream()
                .filter(value -> TAKEN.matcher(value).matches())
                .findFirst()
                .orElseGet(() ->
                        HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()));
    }
}
