package dev.crosswire.alerts.rest;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/** Turns every error of this service and of the framework into a problem; the inside of a failure stays in the log. */
@Controller
final class ProblemAnswers {

    @Error(global = true, exception = ProblemException.class)
    HttpResponse<ProblemJson> onProblem(ProblemException problem) {
        return answer(HttpResponse.status(problem.status()), problem.status(), problem.detail());
    }

    private static MutableHttpResponse<ProblemJson> answer(
            MutableHttpResponse<?> response, HttpStatus status, String detail) {
        return response.contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE).body(ProblemJson.of(status, detail));
    }

    /** What the framework answers by itself: no such path, no such method, an exception that nobody caught. */
    @Singleton
    @Primary
    static final class OfTheFramework implements ErrorResponseProcessor<ProblemJson> {

        @Override
        public MutableHttpResponse<ProblemJson> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
            HttpStatus status = response.status();
            return answer(response, status, sentence(context.getRequest(), status, context));
        }

        private static String sentence(HttpRequest<?> request, HttpStatus status, ErrorContext context) {
            return switch (status) {
                case NOT_FOUND ->
                    "There is nothing at this path; the alerts are at /api/v1/alerts and the page at /alerts.";
                case METHOD_NOT_ALLOWED -> request.getMethodName() + " is not possible at this path.";
                case NOT_ACCEPTABLE -> "This path does not answer in a type that the Accept header allows.";
                default ->
                    status.getCode() >= 500
                            ? "Something failed inside the alerts service; its log says what."
                            : context.getErrors().stream()
                                    .map(error -> error.getMessage())
                                    .findFirst()
                                    .orElse(status.getReason() + ".");
            };
        }
    }
}
