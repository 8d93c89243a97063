package dev.crosswire.access.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * That a request goes no further, as a problem (RFC 9457).
 *
 * @param detail the sentence that the caller reads
 * @param retryAfter when to come back, where coming back helps
 */
record Refusal(HttpStatus status, String detail, Optional<Duration> retryAfter) {

    /** Attribute under which a service has the name of a request. */
    private static final String REQUEST_ID = "crosswire.requestId";

    static Refusal unauthorized(String detail) {
        return new Refusal(HttpStatus.UNAUTHORIZED, detail, Optional.empty());
    }

    static Refusal forbidden(String detail) {
        return new Refusal(HttpStatus.FORBIDDEN, detail, Optional.empty());
    }

    static Refusal tooMany(String what, Duration wait) {
        return new Refusal(
                HttpStatus.TOO_MANY_REQUESTS, what + ": try again in " + seconds(wait) + " s.", Optional.of(wait));
    }

    MutableHttpResponse<byte[]> response(HttpRequest<?> request) {
        String body = "{\"type\":\"about:blank\",\"title\":" + JsonText.quoted(status.getReason()) + ",\"status\":"
                + status.getCode() + ",\"detail\":" + JsonText.quoted(detail) + requestId(request) + "}";
        MutableHttpResponse<byte[]> response = HttpResponse.<byte[]>status(status)
                .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(body.getBytes(StandardCharsets.UTF_8));
        retryAfter.ifPresent(wait -> response.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds(wait))));
        return status == HttpStatus.UNAUTHORIZED
                ? response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"crosswire\"")
                : response;
    }

    /** A service that names its requests has the name in all its problems. */
    private static String requestId(HttpRequest<?> request) {
        return request.getAttribute(REQUEST_ID, String.class)
                .map(id -> ",\"requestId\":" + JsonText.quoted(id))
                .orElse("");
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
