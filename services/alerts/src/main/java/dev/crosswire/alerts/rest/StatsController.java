package dev.crosswire.alerts.rest;

import dev.crosswire.alerts.index.AlertIndex;
import dev.crosswire.alerts.index.ClaimIndex;
import dev.crosswire.alerts.index.IndexStats;
import dev.crosswire.alerts.json.StatsJson;
import dev.crosswire.alerts.json.StatsJson.AlertsJson;
import dev.crosswire.alerts.json.StatsJson.BuildJson;
import dev.crosswire.alerts.json.StatsJson.ClaimsJson;
import dev.crosswire.alerts.json.StatsJson.TopicJson;
import dev.crosswire.alerts.topic.Reading;
import dev.crosswire.alerts.topic.ReadingStatus;
import dev.crosswire.alerts.topic.Readings;
import dev.crosswire.vitals.Build;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How the service is doing, in numbers that the page shows. */
@Controller("/api/v1/stats")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "status")
final class StatsController {

    private static final double MILLIS = 1000;

    private final AlertIndex alerts;
    private final ClaimIndex claims;
    private final Readings readings;
    private final JsonAnswers answers;
    private final InstantSource clock;
    private final Instant startedAt;
    private final BuildJson build = build();

    StatsController(AlertIndex alerts, ClaimIndex claims, Readings readings, JsonAnswers answers, InstantSource clock) {
        this.alerts = alerts;
        this.claims = claims;
        this.readings = readings;
        this.answers = answers;
        this.clock = clock;
        this.startedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Get
    @Operation(operationId = "getStats", summary = "How the service is doing")
    @ApiResponse(
            responseCode = "200",
            description = "The numbers.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StatsJson.class)))
    @Unchanged
    @WithProblems
    HttpResponse<?> stats(HttpRequest<?> request) {
        Instant now = clock.instant();
        IndexStats held = IndexStats.of(alerts, claims, now);
        return answers.of(
                request,
                new StatsJson(
                        new AlertsJson(held.alerts(), held.open(), held.openByKind(), held.openHigh()),
                        new ClaimsJson(held.claims(), held.claimsLastHour()),
                        held.sourcesLastHour(),
                        readings.behind(now).map(StatsController::seconds).orElse(null),
                        readings.all().stream().map(StatsController::topic).toList(),
                        readings.together().ready(),
                        build,
                        startedAt.toString()));
    }

    private static TopicJson topic(ReadingStatus status) {
        Reading reading = status.latest();
        @Nullable String problem = reading.problem().orElse(null);
        return new TopicJson(status.topic(), reading.lag(), reading.ready(), problem);
    }

    private static Double seconds(Duration duration) {
        return duration.toMillis() / MILLIS;
    }

    private static BuildJson build() {
        Build build = Build.ofThisProcess();
        return new BuildJson(build.version(), build.commit());
    }
}
