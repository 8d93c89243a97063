package dev.crosswire.access.http;

import dev.crosswire.access.http.AuditEntry.Event;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * Stands in front of everything: finds out who asks, lets through what that caller may, and writes down what was refused.
 * Runs after the filters that give every answer its headers.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class AccessFilter implements Ordered {

    /** Attributes of a request: who makes it, and from where. */
    static final String CALLER = "crosswire.access.caller";

    private static final String ADMITTED = "crosswire.access.admitted";
    private static final String CSRF = "Crosswire-Csrf";

    private final ForeignPages foreignPages;
    private final Authentication authentication;
    private final ClientAddresses addresses;
    private final RequestLimits limits;
    private final OpenStreams streams;
    private final Audit audit;
    private final InstantSource clock;

    AccessFilter(
            ForeignPages foreignPages,
            Authentication authentication,
            ClientAddresses addresses,
            RequestLimits limits,
            OpenStreams streams,
            Audit audit,
            InstantSource clock) {
        this.foreignPages = foreignPages;
        this.authentication = authentication;
        this.addresses = addresses;
        this.limits = limits;
        this.streams = streams;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.order();
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> admit(HttpRequest<?> request) {
        Need need = Need.of(request);
        if (need.ofMachines()) {
            return null;
        }
        Caller caller = authentication.caller(request);
        request.setAttribute(CALLER, caller);
        Optional<Refusal> refusal = tooMany(request, need, caller)
                .or(() -> foreign(request, need, caller))
                .or(() -> notAllowed(request, need, caller))
                .or(() -> forged(request, need, caller));
        if (refusal.isEmpty()) {
            request.setAttribute(ADMITTED, need);
        }
        return refusal.map(it -> it.response(request)).orElse(null);
    }

    @ResponseFilter
    void answered(HttpRequest<?> request, MutableHttpResponse<?> response) {
        Optional<Need> need = request.getAttribute(ADMITTED, Need.class);
        if (need.isEmpty()) {
            return;
        }
        Caller caller = Caller.of(request);
        Object body = response.body();
        if (need.get().stream() && body instanceof Publisher<?> events) {
            response.body(streams.watched(events, caller, client(request, caller)));
        }
    }

    /** Limits are for strangers among each other: without accounts whoever comes here runs on this machine. */
    private Optional<Refusal> tooMany(HttpRequest<?> request, Need need, Caller caller) {
        if (caller instanceof Caller.OnThisMachine) {
            return Optional.empty();
        }
        String client = client(request, caller);
        Optional<Duration> wait = limits.take(need.kind(), client);
        if (wait.isPresent()) {
            return wait.map(it -> Refusal.tooMany(
                    "More than " + limits.limit(need.kind()) + " such requests came from you within a minute", it));
        }
        return need.stream() && !streams.hasRoom(client)
                ? Optional.of(Refusal.tooMany(
                        "You have as many event streams open as one client may, " + streams.most()
                                + ": close one of them",
                        Duration.ofSeconds(5)))
                : Optional.empty();
    }

    private Optional<Refusal> foreign(HttpRequest<?> request, Need need, Caller caller) {
        return foreignPages.objection(request, need).map(sentence -> {
            note(Event.REQUEST_REFUSED, request, caller, "from a page of another site: " + described(request));
            return Refusal.forbidden(sentence);
        });
    }

    private Optional<Refusal> notAllowed(HttpRequest<?> request, Need need, Caller caller) {
        if (need.right().isEmpty() || caller.may(need.right().get())) {
            return Optional.empty();
        }
        if (!(caller instanceof Caller.Stranger)) {
            note(Event.REQUEST_REFUSED, request, caller, "not allowed: " + described(request));
            return Optional.of(Refusal.forbidden("This needs the right to "
                    + need.right().get().name().toLowerCase(Locale.ROOT)
                    + ", which you do not have: ask whoever keeps the "
                    + "accounts."));
        }
        if (Authentication.hasAuthorization(request)) {
            note(Event.TOKEN_REFUSED, request, caller, described(request));
            return Optional.of(
                    Refusal.unauthorized(
                            "The token is not known here, or no longer: send \"Authorization: Bearer\" and a token that holds."));
        }
        return Optional.of(
                Refusal.unauthorized("This needs an account: sign in, or send \"Authorization: Bearer\" and a token."));
    }

    /** The browser sends the cookie whoever asks it to; only a page of this service knows the session's own text. */
    private Optional<Refusal> forged(HttpRequest<?> request, Need need, Caller caller) {
        boolean checked = need.unsafe() && need.right().isPresent();
        if (!checked || !(caller instanceof Caller.Person person)) {
            return Optional.empty();
        }
        String given = Optional.ofNullable(request.getHeaders().get(CSRF)).orElse("");
        if (person.session().hasCsrf(given)) {
            return Optional.empty();
        }
        note(Event.REQUEST_REFUSED, request, caller, "wrong " + CSRF + ": " + described(request));
        return Optional.of(Refusal.forbidden("The header " + CSRF
                + " does not hold what /api/v1/me gives for this session: load the page again and repeat it."));
    }

    private String client(HttpRequest<?> request, Caller caller) {
        return caller.name()
                .map(name -> "account " + name)
                .orElseGet(() -> "address " + ClientAddresses.counted(addresses.of(request)));
    }

    private static String described(HttpRequest<?> request) {
        return request.getMethodName() + " " + request.getPath();
    }

    private void note(Event event, HttpRequest<?> request, Caller caller, String detail) {
        audit.note(new AuditEntry(
                clock.instant(), event, caller.name(), addresses.of(request).getHostAddress(), detail));
    }
}
