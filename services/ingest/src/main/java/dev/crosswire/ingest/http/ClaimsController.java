package dev.crosswire.ingest.http;

import dev.crosswire.access.Right;
import dev.crosswire.access.http.Caller;
import dev.crosswire.access.http.Needs;
import dev.crosswire.ingest.article.ClaimBodies;
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

/** {@code POST /api/v1/claims}: articles with claims that somebody else's extractor read in them; a receipt out. */
@Needs(Right.INGEST)
@Controller("/api/v1/claims")
final class ClaimsController {

    /** What read the claims, where neither the article nor a token says. */
    private static final String EXTERNAL = "external";

    private final ClaimBodies bodies;
    private final Intake intake;

    ClaimsController(ClaimBodies bodies, Intake intake) {
        this.bodies = bodies;
        this.intake = intake;
    }

    /** Any content type is let in, so that a wrong one gets a sentence of ours. */
    @Post(consumes = MediaType.ALL, produces = MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<byte[]> post(HttpRequest<?> request, @Body byte @Nullable [] body) {
        String caller = Caller.of(request).name().orElse(EXTERNAL);
        return Posting.answer(request, body, given -> bodies.read(given, caller), intake);
    }
}
