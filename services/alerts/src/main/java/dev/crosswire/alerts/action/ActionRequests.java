package dev.crosswire.alerts.action;

import dev.crosswire.alerts.action.ActionIntake.KeyReusedException;
import dev.crosswire.alerts.action.ActionIntake.Taken;
import dev.crosswire.alerts.action.ActionWriter.NotWrittenException;
import dev.crosswire.alerts.rest.ProblemException;
import dev.crosswire.core.alert.AlertAction;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What all requests that act have in common: who asks, under which key, and the problems that they end in. */
@Singleton
final class ActionRequests {

    private static final String TRY_AGAIN_AFTER_SECONDS = "5";

    private final Actors actors;
    private final ActionIntake intake;

    ActionRequests(Actors actors, ActionIntake intake) {
        this.actors = actors;
        this.intake = intake;
    }

    String actor(HttpRequest<?> request, Optional<String> stated) {
        return actors.actor(request, stated)
                .orElseThrow(() ->
                        ProblemException.badRequest("The request does not say who acts; send a name in the header \""
                                + RequestActors.HEADER + "\", percent-encoded, or in the field \"actor\"."));
    }

    Optional<String> key(HttpRequest<?> request) {
        return RequestText.key(Optional.ofNullable(request.getHeaders().get("Idempotency-Key")));
    }

    Taken take(AlertAction action) {
        try {
            return intake.take(action);
        } catch (NotWrittenException e) {
            throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(e.getMessage()))
                    .with(HttpHeaders.RETRY_AFTER, TRY_AGAIN_AFTER_SECONDS);
        } catch (KeyReusedException e) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "This Idempotency-Key came with another request before; name each request anew.");
        }
    }
}
