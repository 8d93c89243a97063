package dev.crosswire.ingest.http;

import dev.crosswire.access.Right;
import dev.crosswire.access.http.Needs;
import dev.crosswire.ingest.article.ArticleBodies;
import dev.crosswire.ingest.article.InvalidBodyException;
import dev.crosswire.ingest.article.Submission;
import dev.crosswire.ingest.intake.Intake;
import dev.crosswire.ingest.intake.SinkUnavailableException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/v1/articles}: one article or an array in, a receipt out. */
@Needs(Right.INGEST)
@Controller("/api/v1/articles")
final class ArticlesController {

    private final ArticleBodies bodies;
    private final Intake intake;

    ArticlesController(ArticleBodies bodies, Intake intake) {
        this.bodies = bodies;
        this.intake = intake;
    }

    /** Any content type is let in, so that a wrong one gets a sentence of ours. */
    @Post(consumes = MediaType.ALL, produces = MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<byte[]> post(HttpRequest<?> request, @Body byte @Nullable [] body) {
        Optional<String> wrongType = wrongType(request.getContentType());
        if (wrongType.isPresent()) {
            return Answers.problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, wrongType.get());
        }
        try {
            List<Submission> submissions = bodies.read(body == null ? new byte[0] : body);
            return Answers.receipt(intake.take(submissions));
        } catch (InvalidBodyException e) {
            return Answers.problem(
                    switch (e.fault()) {
                        case MALFORMED -> HttpStatus.BAD_REQUEST;
                        case TOO_LARGE -> HttpStatus.REQUEST_ENTITY_TOO_LARGE;
                    },
                    e.sentence());
        } catch (SinkUnavailableException e) {
            return Answers.problem(HttpStatus.SERVICE_UNAVAILABLE, e.sentence());
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
