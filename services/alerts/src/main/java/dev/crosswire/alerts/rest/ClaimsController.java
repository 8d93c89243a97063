package dev.crosswire.alerts.rest;

import dev.crosswire.alerts.index.AlertFilter;
import dev.crosswire.alerts.index.AlertIndex;
import dev.crosswire.alerts.index.AlertPage;
import dev.crosswire.alerts.index.AlertQuery;
import dev.crosswire.alerts.index.ClaimIndex;
import dev.crosswire.alerts.index.ClaimPage;
import dev.crosswire.alerts.index.IndexedClaim;
import dev.crosswire.alerts.index.Sort;
import dev.crosswire.alerts.index.SubjectClaims;
import dev.crosswire.alerts.json.AlertJson;
import dev.crosswire.alerts.json.AlertJson.SubjectJson;
import dev.crosswire.alerts.json.AlertView;
import dev.crosswire.alerts.json.ClaimListJson;
import dev.crosswire.alerts.json.PlacedClaimJson;
import dev.crosswire.alerts.json.SubjectPageJson;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every claim that was placed on a subject, so that also what one source alone says can be found. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "claims")
final class ClaimsController {

    private static final int MOST_CLAIMS_OF_A_SUBJECT = 500;

    private final ClaimIndex claims;
    private final AlertIndex alerts;
    private final AlertView view;
    private final SubjectNames names;
    private final JsonAnswers answers;
    private final InstantSource clock;

    ClaimsController(
            ClaimIndex claims,
            AlertIndex alerts,
            AlertView view,
            SubjectNames names,
            JsonAnswers answers,
            InstantSource clock) {
        this.claims = claims;
        this.alerts = alerts;
        this.view = view;
        this.names = names;
        this.answers = answers;
        this.clock = clock;
    }

    @Get("/claims")
    @Operation(operationId = "listClaims", summary = "Claims, searched", description = "Latest first, page by page.")
    @Parameter(name = "q", ref = "#/components/parameters/q")
    @Parameter(name = "source", ref = "#/components/parameters/source")
    @Parameter(name = "type", ref = "#/components/parameters/type")
    @Parameter(name = "subject", ref = "#/components/parameters/subject")
    @Parameter(name = "since", ref = "#/components/parameters/since")
    @Parameter(name = "sort", ref = "#/components/parameters/claimSort")
    @Paging
    @ApiResponse(
            responseCode = "200",
            description = "A page of claims.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ClaimListJson.class)))
    @Unchanged
    @WithProblems
    HttpResponse<?> claims(HttpRequest<?> request) {
        ClaimPage page = claims.search(ClaimParameters.page(new QueryParameters(request, clock.instant())));
        return answers.of(
                request,
                new ClaimListJson(
                        page.claims().stream().map(this::json).toList(),
                        Map.of("source", page.sources(), "type", page.types()),
                        page.total(),
                        page.next().map(ClaimParameters::cursor).orElse(null)));
    }

    @Get("/subjects/{key:.+}")
    @Operation(
            operationId = "getSubject",
            summary = "A subject with all its claims and alerts",
            description = "Claims that were superseded or withdrawn are there too, and say so.")
    @ApiResponse(
            responseCode = "200",
            description = "The subject.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SubjectPageJson.class)))
    @Unchanged
    @WithProblems
    HttpResponse<?> subject(
            HttpRequest<?> request,
            @PathVariable @Parameter(description = "Key of the subject, percent-encoded.") String key) {
        String checked = PathId.checked(key, PathId.LONGEST_SUBJECT_KEY);
        SubjectClaims found = claims.bySubject(checked, MOST_CLAIMS_OF_A_SUBJECT);
        AlertPage about = alerts.search(new AlertQuery(
                AlertFilter.builder().subject(Optional.of(checked)).build(),
                Sort.UPDATED,
                AlertQuery.MOST,
                Optional.empty()));
        List<AlertJson> aboutIt = about.alerts().stream().map(view::of).toList();
        SubjectJson subject = aboutIt.stream()
                .findFirst()
                .map(AlertJson::subject)
                .or(() -> found.claims().stream()
                        .findFirst()
                        .map(claim -> json(claim).subject()))
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "Nothing is known of a subject with this key; its claims may have expired, or the key may be "
                                + "mistyped."));
        return answers.of(
                request,
                new SubjectPageJson(
                        subject, found.claims().stream().map(this::json).toList(), found.total(), aboutIt));
    }

    private PlacedClaimJson json(IndexedClaim claim) {
        return PlacedClaimJson.of(
                claim.subject(), names.of(claim.subject()), claim.claim(), claim.superseded(), claim.withdrawn());
    }
}
