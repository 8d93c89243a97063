package dev.crosswire.alerts.action;

import dev.crosswire.alerts.index.AlertFilter;
import dev.crosswire.alerts.index.AlertIndex;
import dev.crosswire.alerts.index.AlertPage;
import dev.crosswire.alerts.index.AlertQuery;
import dev.crosswire.alerts.index.Sort;
import dev.crosswire.alerts.json.MuteJson;
import dev.crosswire.alerts.json.MuteListJson;
import dev.crosswire.alerts.json.MutePreviewJson;
import dev.crosswire.alerts.rest.ProblemException;
import dev.crosswire.alerts.rest.WithProblems;
import dev.crosswire.core.alert.ActionKind;
import dev.crosswire.core.alert.AlertAction;
import dev.crosswire.core.alert.AlertAction.Target;
import dev.crosswire.core.alert.Mute;
import dev.crosswire.core.alert.MuteFilter;
import dev.crosswire.core.finding.FindingState;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Mutes by filter: what holds, what one would hide, and their beginning and end. */
@Controller("/api/v1/mutes")
@Tag(name = "mutes")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MutesController {

    /** Each is held against the alerts that a list is made of. */
    private static final int MOST_ACTIVE = 100;

    private static final int MOST_LISTED = 500;
    private static final int EXAMPLES = 3;

    private final AlertIndex index;
    private final ActionRequests requests;
    private final JsonMapper json;
    private final InstantSource clock;

    MutesController(AlertIndex index, ActionRequests requests, JsonMapper json, InstantSource clock) {
        this.index = index;
        this.requests = requests;
        this.json = json;
        this.clock = clock;
    }

    /** Those that hold, latest first; with {@code expired=true} the latest of those that ended too. */
    @Operation(operationId = "listMutes", summary = "Mutes by filter, latest first")
    @Parameter(name = "expired", ref = "#/components/parameters/expired")
    @ApiResponse(
            responseCode = "200",
            description = "The mutes.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MuteListJson.class)))
    @WithProblems
    @Get
    HttpResponse<MuteListJson> list(@QueryValue(defaultValue = "false") @Parameter(hidden = true) String expired) {
        if (!expired.equals("true") && !expired.equals("false")) {
            throw ProblemException.badRequest("The parameter \"expired\" must be true or false.");
        }
        Instant now = clock.instant();
        List<Mute> mutes =
                expired.equals("true") ? index.mutes().all() : index.mutes().activeAt(now);
        return HttpResponse.ok(new MuteListJson(mutes.stream()
                        .sorted(Comparator.comparing(Mute::at).reversed())
                        .limit(MOST_LISTED)
                        .map(mute -> json(mute, now))
                        .toList()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Operation(
            operationId = "muteByFilter",
            summary = "Hides the alerts that a filter finds, for a while",
            description =
                    "Also those that are raised later. It ends by itself or by hand, whatever is claimed meanwhile.")
    @Parameter(name = "Crosswire-Actor", ref = "#/components/parameters/actor")
    @Parameter(name = "Idempotency-Key", ref = "#/components/parameters/idempotencyKey")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "#/components/schemas/MuteRequest")))
    @ApiResponse(
            responseCode = "201",
            description = "The mute.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = MuteJson.class)))
    @WithProblems
    @Post
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<MuteJson> hide(HttpRequest<?> request, @Body @Nullable String body) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        MuteRequest asked = MuteRequest.of(json, body, now);
        String actor = requests.actor(request, asked.actor());
        Optional<String> key = requests.key(request);
        if (key.flatMap(index::actionOf).isEmpty()
                && index.mutes().activeAt(now).size() >= MOST_ACTIVE) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "There are " + MOST_ACTIVE + " mutes already, as many as may hold at once; end one first.");
        }
        AlertAction action = requests.take(new AlertAction(
                        ActionIntake.idOf(key),
                        now,
                        actor,
                        ActionKind.MUTE_FILTER,
                        new Target.OfFilter(asked.filter()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(asked.until()),
                        Optional.of(asked.reason()),
                        key))
                .action();
        Mute mute = index.mutes().find(action.id()).orElseGet(() -> Mute.of(action, asked.filter()));
        return HttpResponse.created(json(mute, now)).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** What a mute with this filter would hide now, of the alerts that the stream has open. */
    @Operation(operationId = "previewMute", summary = "What a mute with that filter would hide now")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "#/components/schemas/MutePreviewRequest")))
    @ApiResponse(
            responseCode = "200",
            description = "How many open alerts it would hide, and some of them.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MutePreviewJson.class)))
    @WithProblems
    @Post("/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<MutePreviewJson> preview(@Body @Nullable String body) {
        AlertPage page = hidden(MuteRequest.previewed(json, body), EXAMPLES);
        return HttpResponse.ok(new MutePreviewJson(
                        page.total(),
                        page.alerts().stream()
                                .map(alert -> alert.finding().headline())
                                .toList()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Ends a mute; one that has ended stays as it is. */
    @Operation(
            operationId = "endMute",
            summary = "Ends a mute by filter",
            description = "One that has ended already stays as it is.")
    @Parameter(name = "Crosswire-Actor", ref = "#/components/parameters/actor")
    @Parameter(name = "Idempotency-Key", ref = "#/components/parameters/idempotencyKey")
    @ApiResponse(responseCode = "204", description = "It has ended.")
    @WithProblems
    @Delete("/{id}")
    HttpResponse<?> show(HttpRequest<?> request, @PathVariable @Parameter(description = "Id of the mute.") String id) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String actor = requests.actor(request, Optional.empty());
        Optional<String> key = requests.key(request);
        Mute mute = index.mutes()
                .find(id)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND, "There is no mute with this id; GET /api/v1/mutes lists them."));
        if (mute.isActiveAt(now)) {
            requests.take(new AlertAction(
                    ActionIntake.idOf(key),
                    now,
                    actor,
                    ActionKind.UNMUTE_FILTER,
                    new Target.OfMute(id),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    key));
        }
        return HttpResponse.noContent();
    }

    private MuteJson json(Mute mute, Instant now) {
        return MuteJson.of(mute, mute.isActiveAt(now) ? hidden(mute.filter(), 1).total() : 0, now);
    }

    private AlertPage hidden(MuteFilter filter, int examples) {
        AlertFilter wanted = AlertFilter.builder()
                .kinds(filter.kinds())
                .severities(filter.severities())
                .sources(filter.sources())
                .allSources(filter.together())
                .desks(filter.desks())
                .types(filter.types())
                .subject(filter.subject())
                .words(filter.words())
                .states(Set.of(FindingState.OPEN))
                .build();
        return index.search(new AlertQuery(wanted, Sort.UPDATED, examples, Optional.empty()));
    }
}
