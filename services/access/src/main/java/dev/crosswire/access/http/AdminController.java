package dev.crosswire.access.http;

import dev.crosswire.access.Right;
import dev.crosswire.access.Role;
import dev.crosswire.access.http.AuditEntry.Event;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For admins: who is signed in, the end of somebody's sessions, and what the audit trail has last. */
@Controller("/api/v1/admin")
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
    record SessionJson(String name, Role role, String address, Instant openedAt, Instant usedAt) {}

    @Serdeable
    record SessionsJson(List<SessionJson> sessions) {}

    @Serdeable
    record EndedJson(int ended) {}

    @Serdeable
    record EntryJson(Instant at, Event event, @Nullable String who, String address, String detail) {

        static EntryJson of(AuditEntry entry) {
            return new EntryJson(entry.at(), entry.event(), entry.who().orElse(null), entry.address(), entry.detail());
        }
    }

    @Serdeable
    record AuditJson(List<EntryJson> entries) {}

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
    @Delete("/sessions/{name}")
    HttpResponse<EndedJson> end(HttpRequest<?> request, @PathVariable String name) {
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

    @Get("/audit")
    HttpResponse<AuditJson> audit(@QueryValue(defaultValue = "100") int limit) {
        return notCached(new AuditJson(audit.latest(Math.clamp(limit, 1, MOST_ENTRIES)).stream()
                .map(EntryJson::of)
                .toList()));
    }

    private static <T> HttpResponse<T> notCached(T body) {
        return HttpResponse.ok(body).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
