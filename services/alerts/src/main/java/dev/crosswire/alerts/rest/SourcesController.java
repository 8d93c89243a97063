package dev.crosswire.alerts.rest;

import dev.crosswire.alerts.index.KnownSource;
import dev.crosswire.alerts.index.SourceActivity;
import dev.crosswire.alerts.index.Sources;
import dev.crosswire.alerts.json.SourceListJson;
import dev.crosswire.alerts.json.SourceListJson.SourceJson;
import dev.crosswire.alerts.json.SourceListJson.SourceRecordJson;
import dev.crosswire.alerts.json.SourceListJson.SourceStatusJson;
import dev.crosswire.core.article.SourceListing;
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
import java.time.InstantSource;
import java.util.Optional;

/** The outlets: what they said lately, and how their claims fared. */
@Controller("/api/v1/sources")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "sources")
final class SourcesController {

    private static final Duration RECENTLY = Duration.ofHours(1);

    private final Sources sources;
    private final JsonAnswers answers;
    private final InstantSource clock;

    SourcesController(Sources sources, JsonAnswers answers, InstantSource clock) {
        this.sources = sources;
        this.answers = answers;
        this.clock = clock;
    }

    @Get
    @Operation(
            operationId = "listSources",
            summary = "The outlets with what they said and how it fared",
            description = "Every outlet that is listed, or has a claim or a record, in order of id.")
    @ApiResponse(
            responseCode = "200",
            description = "The outlets.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SourceListJson.class)))
    @Unchanged
    @WithProblems
    HttpResponse<?> sources(HttpRequest<?> request) {
        return answers.of(
                request,
                new SourceListJson(sources.all(clock.instant().minus(RECENTLY)).stream()
                        .map(SourcesController::json)
                        .toList()));
    }

    private static SourceJson json(KnownSource source) {
        Optional<SourceActivity> activity = source.activity();
        Optional<SourceListing> listing = source.listing();
        return new SourceJson(
                source.id(),
                listing.map(it -> it.source().name()).orElse(null),
                listing.flatMap(it -> it.source().owner()).orElse(null),
                listing.flatMap(it -> it.source().agency()).orElse(null),
                listing.map(it -> it.supply().name()).orElse(null),
                listing.flatMap(SourceListing::address).orElse(null),
                listing.flatMap(SourceListing::language).orElse(null),
                listing.flatMap(SourceListing::desk).orElse(null),
                listing.flatMap(SourceListing::licence).orElse(null),
                activity.map(SourceActivity::claims).orElse(0),
                activity.map(SourceActivity::recent).orElse(0),
                activity.map(it -> it.lastClaimAt().toString()).orElse(null),
                source.status().map(SourceStatusJson::of).orElse(null),
                source.record().map(SourceRecordJson::of).orElse(null));
    }
}
