package dev.crosswire.ingest.http;

import dev.crosswire.access.Right;
import dev.crosswire.access.http.Needs;
import dev.crosswire.ingest.article.ArticleBodies;
import dev.crosswire.ingest.intake.Intake;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
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
        return Posting.answer(request, body, bodies::read, intake);
    }
}
