package dev.crosswire.access.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.crosswire.access.Right;
import dev.crosswire.access.Role;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/v1/me}: what the page needs to know of who looks at it. */
@Controller("/api/v1/me")
@Tag(name = "access")
@Requires(property = SessionController.OFFERED, value = "true")
final class MeController {

    /**
     * Who asks.
     *
     * @param name null where there are no accounts
     * @param role of a token what comes nearest to its scopes
     * @param csrf what a session sends along with changes; null for whoever needs none
     */
    @Serdeable
    @Schema(name = "MeJson", description = "Who asks.")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record MeJson(
            @Schema(description = "Null where there are no accounts.") @Nullable
            String name,

            @Schema(description = "Of a token what comes nearest to its scopes.")
            Role role,

            @Schema(description = "Whether there are accounts.")
            boolean accounts,

            @Schema(
                    description =
                            "What a session sends along with changes as Crosswire-Csrf; null for whoever needs none.")
            @Nullable
            String csrf,

            @Schema(description = "Whether they may act on alerts.")
            boolean mayAct) {}

    @Operation(
            operationId = "me",
            summary = "Who asks, and what they may do",
            description = "Without accounts everybody on the machine is an admin without a name.")
    @ApiResponse(
            responseCode = "200",
            description = "Who asks.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = MeJson.class)))
    @WithRefusals
    @Get
    @Needs(Right.READ)
    HttpResponse<MeJson> me(HttpRequest<?> request) {
        Caller caller = Caller.of(request);
        boolean mayAct = caller.may(Right.ACT);
        MeJson me = switch (caller) {
            case Caller.OnThisMachine _ -> new MeJson(null, Role.ADMIN, false, null, true);
            case Caller.Person person ->
                new MeJson(
                        person.session().name(),
                        person.role(),
                        true,
                        person.session().csrf(),
                        mayAct);
            case Caller.Program _, Caller.Stranger _ ->
                new MeJson(caller.name().orElse(null), mayAct ? Role.EDITOR : Role.VIEWER, true, null, mayAct);
        };
        return HttpResponse.ok(me).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
