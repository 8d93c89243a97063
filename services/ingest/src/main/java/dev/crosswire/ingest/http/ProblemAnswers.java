package dev.crosswire.ingest.http;

import dev.crosswire.ingest.article.ArticleLimits;
import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/**
 * Says in the words of ingest what the HTTP server itself refuses. The server's own messages name classes and echo what
 * was sent; neither leaves the process.
 */
@Singleton
@Primary
final class ProblemAnswers implements ErrorResponseProcessor<byte[]> {

    @Override
    public MutableHttpResponse<byte[]> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        HttpStatus status = response.status();
        return response.contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE)
                .body(Answers.problemBody(status, detail(status)));
    }

    private static String detail(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "There is nothing here; articles are posted to /api/v1/articles.";
            case METHOD_NOT_ALLOWED -> "This address does not take that method; articles are posted with POST.";
            case REQUEST_ENTITY_TOO_LARGE ->
                "The body is larger than " + ArticleLimits.BODY_BYTES
                        + " bytes; post the articles in several requests.";
            case UNSUPPORTED_MEDIA_TYPE -> "Articles are posted as application/json.";
            case BAD_REQUEST -> "The request could not be read; post an article as a JSON object, or an array of them.";
            default ->
                status.getCode() >= HttpStatus.INTERNAL_SERVER_ERROR.getCode()
                        ? "Something failed inside ingest; its log says what, and posting again is safe."
                        : "The request was refused: " + status.getReason() + ".";
        };
    }
}
