package dev.crosswire.access.http;

import dev.crosswire.access.Right;
import dev.crosswire.access.Role;
import dev.crosswire.access.http.AuditEntry.Event;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For admins: who is signed in, the end of somebody's sessions, and what the audit trail has last. */
@Controller("/api/v1/admin")
@Tag(name = "access")
@Needs(Right.ADMINISTER)
@Requires(property = SessionController.OFFERED, value = "true")
final class AdminController {

    private static final int MOST_ENTRIES = 1_000;

    private final Sessions sessions;
    private final AccountsInForce accounts;
    private final OpenStreams streams;
    private final AuditLog audit;
    private final ClientAddresses addresses;
    private final InstantSource clock;

    AdminController(
            Sessions sessions,
            AccountsInForce accounts,
            OpenStreams streams,
            AuditLog audit,
            ClientAddresses addresses,
            InstantSource clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.streams = streams;
        this.audit = audit;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** A session; nothing by which it could be used. */
    @Serdeable
    @Schema(name = "SessionJson", description = "A session; nothing by which it could be used.")
    record SessionJson(String name, Role role, String address, Instant openedAt, Instant usedAt) {}

    @Serdeable
    @Schema(name = "SessionsJson", description = "Who is signed in.")
    record SessionsJson(List<SessionJson> sessions) {}

    @Serdeable
    @Schema(name = "EndedJson", description = "How many sessions ended.")
    record EndedJson(int ended) {}

    @Serdeable
    @Schema(name = "EntryJson", description = "One thing that happened.")
    record EntryJson(Instant at, Event event, @Nullable String who, String address, String detail) {

        static EntryJson of(AuditEntry entry) {
            return new EntryJson(entry.at(), entry.event(), entry.who().orElse(null), entry.address(), entry.detail());
        }
    }

    @Serdeable
    @Schema(name = "AuditJson", description = "What the audit trail has last.")
    record AuditJson(List<EntryJson> entries) {}

    @Operation(
            operationId = "listSessions",
            summary = "Who is signed in",
            description = "For admins; without accounts there are none.")
    @ApiResponse(
            responseCode = "200",
            description = "The sessions, the one that was unused for longest first.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SessionsJson.class)))
    @WithRefusals
    @Get("/sessions")
    HttpResponse<SessionsJson> sessions() {
        List<Session> all = accounts.exist() ? sessions.all() : List.of();
        return notCached(new SessionsJson(all.stream()
                .flatMap(session -> sessions
                        .role(session)
                        .map(role -> new SessionJson(
                                session.name(), role, session.address(), session.openedAt(), session.usedAt()))
                        .stream())
                .toList()));
    }

    /** Ends all sessions of a user; the page that is open with one of them asks to sign in again. */
    @Operation(
            operationId = "endSessions",
            summary = "Ends all sessions of a user",
            description = "For admins; a page that is open with one of them asks to sign in again.")
    @ApiResponse(
            responseCode = "200",
            description = "How many there were.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EndedJson.class)))
    @Parameter(name = "Crosswire-Csrf", ref = "#/components/parameters/csrf")
    @WithRefusals
    @Delete("/sessions/{name}")
    HttpResponse<EndedJson> end(
            HttpRequest<?> request, @PathVariable @Parameter(description = "Name of the account.") String name) {
        int ended = accounts.exist() ? sessions.endAllOf(name) : 0;
        streams.sweep();
        audit.note(new AuditEntry(
                clock.instant(),
                Event.SESSIONS_ENDED,
                Caller.of(request).name(),
                addresses.of(request).getHostAddress(),
                ended + " of " + name));
        return notCached(new EndedJson(ended));
    }

    @Operation(
            operationId = "readAudit",
            summary = "What the audit trail has last",
            description = "For admins: signing in and out, refusals, actions, changes of accounts.")
    @ApiResponse(
            responseCode = "200",
            description = "The entries, the latest first.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AuditJson.class)))
    @WithRefusals
    @Get("/audit")
    HttpResponse<AuditJson> audit(
            @QueryValue(defaultValue = "100")
                    @Parameter(
                            required = false,
                            description = "How many at most, from 1 to 1000; 100 if it is not said.",
                            schema =
                                    @Schema(
                                            type = "integer",
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "1000",
                                            defaultValue = "100"))
                    int limit) {
        return notCached(new AuditJson(audit.latest(Math.clamp(limit, 1, MOST_ENTRIES)).stream()
                .map(EntryJson::of)
                .toList()));
    }

    private static <T> HttpResponse<T> notCached(T body) {
        return HttpResponse.ok(body).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
