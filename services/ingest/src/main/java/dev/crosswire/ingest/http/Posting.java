package dev.crosswire.ingest.http;

import dev.crosswire.ingest.article.InvalidBodyException;
import dev.crosswire.ingest.article.Submission;
import dev.crosswire.ingest.intake.Intake;
import dev.crosswire.ingest.intake.SinkUnavailableException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a request that brings articles is answered, with or without claims beside them. */
final class Posting {

    private Posting() {}

    /** What is read out of a body. */
    @FunctionalInterface
    interface Body {

        List<Submission> read(byte[] body) throws InvalidBodyException;
    }

    static HttpResponse<byte[]> answer(HttpRequest<?> request, byte @Nullable [] body, Body reader, Intake intake) {
        Optional<String> wrongType = wrongType(request.getContentType());
        if (wrongType.isPresent()) {
            return Answers.problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, wrongType.get());
        }
        try {
            List<Submission> submissions = reader.read(body == null ? new byte[0] : body);
            return Answers.receipt(intake.take(submissions));
        } catch (InvalidBodyException e) {
            return Answers.problem(
                    switch (e.fault()) {
                        case MALFORMED -> HttpStatus.BAD_REQUEST;
                        case TOO_LARGE -> HttpStatus.REQUEST_ENTITY_TOO_LARGE;
                    },
                    e.sentence());
        } catch (SinkUnavailableException e) {
            return Answers.unavailable(e);
        }
    }

    private static Optional<String> wrongType(Optional<MediaType> type) {
        if (type.isEmpty()) {
            return Optional.of("The request has no Content-Type; articles are posted as application/json.");
        }
        if (!type.get().getName().equalsIgnoreCase(MediaType.APPLICATION_JSON)) {
            return Optional.of("Articles are posted as application/json.");
        }
        String charset =
                type.get().getParameters().get(MediaType.CHARSET_PARAMETER).orElse("utf-8");
        return charset.replace("\"", "").equalsIgnoreCase("utf-8")
                ? Optional.empty()
                : Optional.of("The JSON must be encoded as UTF-8, and the Content-Type names another charset.");
    }
}
