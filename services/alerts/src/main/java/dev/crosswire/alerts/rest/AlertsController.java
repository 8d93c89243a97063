package dev.crosswire.alerts.rest;

import dev.crosswire.alerts.index.AlertIndex;
import dev.crosswire.alerts.index.AlertPage;
import dev.crosswire.alerts.index.Facet;
import dev.crosswire.alerts.index.IndexedAlert;
import dev.crosswire.alerts.json.ActionEventJson;
import dev.crosswire.alerts.json.AlertJson;
import dev.crosswire.alerts.json.AlertListJson;
import dev.crosswire.alerts.json.AlertView;
import dev.crosswire.alerts.json.LagJson;
import dev.crosswire.alerts.json.ResyncJson;
import dev.crosswire.alerts.stream.AlertStreams;
import dev.crosswire.alerts.stream.StreamCursor;
import dev.crosswire.alerts.stream.StreamStart;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.reactivestreams.Publisher;

/** Alerts for programs: searched, one by one, and as a stream of events. */
@Controller("/api/v1/alerts")
@Tag(name = "alerts")
final class AlertsController {

    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final String RETRY_AFTER_SECONDS = "30";

    private final AlertIndex index;
    private final AlertView view;
    private final AlertStreams streams;
    private final JsonAnswers answers;
    private final InstantSource clock;

    AlertsController(AlertIndex index, AlertView view, AlertStreams streams, JsonAnswers answers, InstantSource clock) {
        this.index = index;
        this.view = view;
        this.streams = streams;
        this.answers = answers;
        this.clock = clock;
    }

    @Get
    @Operation(
            operationId = "listAlerts",
            summary = "Alerts, searched",
            description =
                    "Page by page, with facets: how many alerts each value of a dimension would leave with all other"
                            + " filters applied. Pages do not drift while alerts arrive.")
    @AlertFilters
    @Paging
    @ApiResponse(
            responseCode = "200",
            description = "A page of alerts.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AlertListJson.class)))
    @Unchanged
    @WithProblems
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> list(HttpRequest<?> request) {
        AlertPage page = index.search(AlertParameters.page(new QueryParameters(request, clock.instant())));
        AlertListJson body = new AlertListJson(
                page.alerts().stream().map(view::of).toList(),
                facets(page.facets()),
                page.total(),
                page.next().map(PageCursor::text).orElse(null),
                StreamCursor.at(page.position()).text());
        return answers.of(request, body);
    }

    @Get("/{id}")
    @Operation(operationId = "getAlert", summary = "One alert", description = "As in the list, and with its history.")
    @ApiResponse(
            responseCode = "200",
            description = "The alert.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AlertJson.class)))
    @Unchanged
    @WithProblems
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> one(HttpRequest<?> request, @PathVariable @Parameter(description = "Id of the alert.") String id) {
        IndexedAlert found = index.find(PathId.checked(id, PathId.LONGEST_ALERT_ID))
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "There is no alert with this id; it may have expired, or its id may be mistyped."));
        return answers.of(request, view.withHistory(found.alert()));
    }

    /**
     * The stream. {@code Last-Event-ID}, which a browser sends when it comes back, wins over {@code cursor}. A cursor that
     * no service gave out is the caller's mistake and refused; an event id that no service gave out is answered with
     * {@code resync}, since a browser could not do anything about a refusal.
     *
     * <p>It stays off the executor of the others: what is handed over to one is fetched ahead, and then nobody sees that a
     * client does not read.
     */
    @Operation(
            operationId = "streamAlerts",
            summary = "Alerts as they change",
            description = "Server-sent events. \"alert\": an alert as in the list, its id a cursor; \"action\": what a"
                    + " person did, its id a cursor; when a mute ends by itself, its alert or its action comes once"
                    + " more; \"heartbeat\": how far the service is, at once and then every"
                    + " 15 seconds; \"resync\": the cursor is too old, so load the list anew. A client that reads"
                    + " nothing for 30 seconds is cut off.")
    @Parameter(name = "cursor", ref = "#/components/parameters/streamCursor")
    @Parameter(name = "Last-Event-ID", ref = "#/components/parameters/lastEventId")
    @ApiResponse(
            responseCode = "200",
            description = "The events, without end; the data of each is one of these.",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM,
                            schema =
                                    @Schema(
                                            oneOf = {
                                                AlertJson.class,
                                                ActionEventJson.class,
                                                LagJson.class,
                                                ResyncJson.class
                                            })))
    @ApiResponse(
            responseCode = "503",
            description = "As many clients are connected as the service allows; Retry-After says when to come again.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemJson.class)))
    @WithProblems
    @Get(value = "/stream", produces = MediaType.TEXT_EVENT_STREAM, headRoute = false)
    HttpResponse<Publisher<Event<String>>> stream(HttpRequest<?> request) {
        StreamStart start = start(request);
        if (!streams.hasRoom()) {
            throw new ProblemException(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "There are already " + streams.mostClients()
                                    + " clients on the event stream, as many as this service allows: try again later,"
                                    + " or raise crosswire.alerts.stream.clients.")
                    .with(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return HttpResponse.ok(streams.from(start)).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static StreamStart start(HttpRequest<?> request) {
        Optional<String> lastEventId = nonBlank(request.getHeaders().getAll(LAST_EVENT_ID));
        if (lastEventId.isPresent()) {
            return StreamCursor.parse(lastEventId.get())
                    .<StreamStart>map(StreamStart.After::new)
                    .orElseGet(StreamStart.Unknown::new);
        }
        return nonBlank(request.getParameters().getAll("cursor"))
                .map(AlertsController::after)
                .orElseGet(StreamStart.Now::new);
    }

    /** A cursor of an earlier version was given out by this service, if long ago: its owner is told to start again. */
    private static StreamStart after(String cursor) {
        if (StreamCursor.isOfEarlierVersion(cursor)) {
            return new StreamStart.Unknown();
        }
        return new StreamStart.After(StreamCursor.parse(cursor)
                .orElseThrow(() -> ProblemException.badRequest(
                        "The parameter \"cursor\" is not one that this service gave out; allowed: the"
                                + " \"streamCursor\" of a list of alerts or the id of an event, or none to"
                                + " start now.")));
    }

    private static Optional<String> nonBlank(List<String> values) {
        return values.stream().filter(value -> !value.isBlank()).findFirst();
    }

    private static Map<String, Map<String, Integer>> facets(Map<Facet, Map<String, Integer>> counts) {
        Map<String, Map<String, Integer>> facets = new LinkedHashMap<>();
        counts.forEach((facet, counted) -> facets.put(facet.name().toLowerCase(Locale.ROOT), counted));
        return facets;
    }
}
