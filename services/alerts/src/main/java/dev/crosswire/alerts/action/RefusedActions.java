package dev.crosswire.alerts.action;

import dev.crosswire.alerts.rest.ProblemException;
import dev.crosswire.alerts.rest.ProblemJson;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Optional;

/**
 * Sees that an action that was asked for and not taken stands in the audit trail too: who tried what, and why it was not
 * done. What a caller may not do at all is refused, and written down, before it comes here.
 */
@ServerFilter({"/api/v1/alerts/**", "/api/v1/mutes/**"})
final class RefusedActions {

    private static final String PREVIEW = "/preview";

    private final Actors actors;
    private final ActionAudit audit;

    RefusedActions(Actors actors, ActionAudit audit) {
        this.actors = actors;
        this.audit = audit;
    }

    @ResponseFilter
    void look(HttpRequest<?> request, MutableHttpResponse<?> response) {
        boolean acts = request.getMethod() == HttpMethod.DELETE
                || (request.getMethod() == HttpMethod.POST && !request.getPath().endsWith(PREVIEW));
        if (acts && response.body() instanceof ProblemJson problem) {
            audit.refused(
                    actor(request),
                    request.getMethodName() + " " + request.getPath(),
                    problem.status(),
                    problem.detail());
        }
    }

    private Optional<String> actor(HttpRequest<?> request) {
        try {
            return actors.actor(request);
        } catch (ProblemException e) {
            // The name itself is what was wrong with the request.
            return Optional.empty();
        }
    }
}
