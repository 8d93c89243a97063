package dev.crosswire.alerts.action;

import dev.crosswire.alerts.index.AlertIndex;
import dev.crosswire.alerts.index.IndexedAlert;
import dev.crosswire.alerts.json.AlertJson;
import dev.crosswire.alerts.json.AlertView;
import dev.crosswire.alerts.rest.ProblemException;
import dev.crosswire.alerts.rest.WithProblems;
import dev.crosswire.core.alert.AlertAction;
import dev.crosswire.core.alert.AlertAction.Target;
import dev.crosswire.core.alert.SeenFinding;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes what people do to one alert. */
@Controller("/api/v1/alerts")
@Tag(name = "actions")
final class AlertActionsController {

    /** An alert's actions travel with it, to every page; nobody writes so many by hand. */
    private static final int MOST_ACTIONS = 500;

    private final AlertIndex index;
    private final AlertView view;
    private final ActionRequests requests;
    private final JsonMapper json;
    private final InstantSource clock;

    AlertActionsController(
            AlertIndex index, AlertView view, ActionRequests requests, JsonMapper json, InstantSource clock) {
        this.index = index;
        this.view = view;
        this.requests = requests;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Answers 200 with the alert that shows the action, or 202 with the alert as it is if the action is safe on its topic
     * and not in the index yet.
     */
    @Operation(
            operationId = "actOnAlert",
            summary = "Does something about an alert",
            description = "The same Idempotency-Key again does nothing more; with another body it is refused with 409.")
    @Parameter(name = "Crosswire-Actor", ref = "#/components/parameters/actor")
    @Parameter(name = "Idempotency-Key", ref = "#/components/parameters/idempotencyKey")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "#/components/schemas/ActionRequest")))
    @ApiResponse(
            responseCode = "200",
            description = "The alert, in which the action shows.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AlertJson.class)))
    @ApiResponse(
            responseCode = "202",
            description = "The alert as it is: the action is safe and will show soon.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AlertJson.class)))
    @WithProblems
    @Post("/{id}/actions")
    @Consumes(MediaType.APPLICATION_JSON)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<AlertJson> act(
            HttpRequest<?> request,
            @PathVariable @Parameter(description = "Id of the alert.") String id,
            @Body @Nullable String body) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ActionRequest asked = ActionRequest.of(json, body, now);
        String actor = requests.actor(request, asked.actor());
        Optional<String> key = requests.key(request);
        IndexedAlert found = found(id);
        boolean asksAgain = key.flatMap(index::actionOf).isPresent();
        if (!asksAgain && found.alert().human().actions().size() >= MOST_ACTIONS) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "This alert has " + MOST_ACTIONS + " actions already, as many as an alert may have.");
        }
        AlertAction action = new AlertAction(
                ActionIntake.idOf(key),
                now,
                actor,
                asked.kind(),
                new Target.OfAlert(id, Optional.of(SeenFinding.of(found.alert().finding()))),
                asked.note(),
                asked.assignee(),
                asked.until(),
                asked.reason(),
                key);
        boolean applied = requests.take(action).applied();
        return HttpResponse.<AlertJson>status(applied ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(view.withHistory(found(id).alert()));
    }

    private IndexedAlert found(String id) {
        return index.find(id)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "There is no alert with this id; it may have expired, or its id may be mistyped."));
    }
}
