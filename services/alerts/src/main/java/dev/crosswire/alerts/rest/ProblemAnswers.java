package dev.crosswire.alerts.rest;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns every error of this service and of the framework into a problem; the inside of a failure stays in the log. */
@Controller
@Hidden
final class ProblemAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    @Error(global = true, exception = ProblemException.class)
    HttpResponse<ProblemJson> onProblem(HttpRequest<?> request, ProblemException problem) {
        MutableHttpResponse<ProblemJson> answer =
                answer(request, HttpResponse.status(problem.status()), problem.status(), problem.detail());
        problem.headers().forEach(answer.getHeaders()::set);
        return answer;
    }

    private static MutableHttpResponse<ProblemJson> answer(
            HttpRequest<?> request, MutableHttpResponse<?> response, HttpStatus status, String detail) {
        String requestId = RequestIds.of(request);
        response.getHeaders().set(RequestIds.HEADER, requestId);
        response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
        return response.contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE)
                .body(ProblemJson.of(status, detail, requestId));
    }

    /** An error that a controller answers with its status alone. */
    @ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
    static final class OfAStatusAlone {

        @ResponseFilter
        void explain(HttpRequest<?> request, MutableHttpResponse<?> response) {
            if (response.code() >= HttpStatus.BAD_REQUEST.getCode()
                    && response.getBody().isEmpty()
                    && request.getMethod() != HttpMethod.HEAD) {
                HttpStatus status = response.status();
                answer(request, response, status, OfTheFramework.sentence(request, response, status));
            }
        }
    }

    /** What the framework answers by itself: no such path, no such method, an exception that nobody caught. */
    @Singleton
    @Primary
    static final class OfTheFramework implements ErrorResponseProcessor<ProblemJson> {

        @Override
        public MutableHttpResponse<ProblemJson> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
            HttpStatus status = response.status();
            HttpRequest<?> request = context.getRequest();
            if (status.getCode() >= HttpStatus.INTERNAL_SERVER_ERROR.getCode()) {
                LOG.error("request {} failed with status {}", RequestIds.of(request), status.getCode());
            }
            return answer(request, response, status, sentence(request, response, status));
        }

        /** Never the framework's own words, which tell of classes and repeat what was sent. */
        private static String sentence(HttpRequest<?> request, HttpResponse<?> response, HttpStatus status) {
            return switch (status) {
                case NOT_FOUND ->
                    "There is nothing at this path; the alerts are at /api/v1/alerts, the page is at /alerts and "
                            + "/openapi.yml says what else there is.";
                case METHOD_NOT_ALLOWED ->
                    request.getMethodName() + " is not possible at this path; allowed: " + allowed(response) + ".";
                case NOT_ACCEPTABLE -> "This path does not answer in a type that the Accept header allows.";
                case UNSUPPORTED_MEDIA_TYPE ->
                    "This path does not take a body of this Content-Type; send application/json.";
                case REQUEST_ENTITY_TOO_LARGE -> "The body is larger than this service takes: send less at once.";
                case REQUEST_URI_TOO_LONG -> "The address is longer than this service takes: name fewer filters.";
                case BAD_REQUEST ->
                    "The request cannot be read as this path expects it: compare it with /openapi.yml and send it"
                            + " again.";
                default ->
                    status.getCode() >= HttpStatus.INTERNAL_SERVER_ERROR.getCode()
                            ? "Something failed inside the alerts service; its log says what, under this request's id."
                            : status.getReason() + ".";
            };
        }

        private static String allowed(HttpResponse<?> response) {
            return response.getHeaders().getAll(HttpHeaders.ALLOW).stream()
                    .flatMap(value -> java.util.Arrays.stream(value.split(",")))
                    .map(String::strip)
                    .sorted()
                    .collect(Collectors.joining(", "));
        }
    }
}
