package dev.crosswire.access.http;

import dev.crosswire.access.Token;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Who makes a request, by the token or the cookie that it carries. A token stands before a cookie. */
@Singleton
final class Authentication {

    static final String COOKIE = "crosswire_session";

    private static final String BEARER = "bearer ";

    private final AccountsInForce accounts;
    private final Sessions sessions;

    Authentication(AccountsInForce accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    Caller caller(HttpRequest<?> request) {
        if (!accounts.exist()) {
            return new Caller.OnThisMachine();
        }
        return hasAuthorization(request) ? ofToken(request) : ofCookie(request);
    }

    /** Whether the caller is who it was found to be, now. */
    boolean isStill(Caller caller) {
        return switch (caller) {
            case Caller.OnThisMachine _ -> true;
            case Caller.Stranger _ -> false;
            case Caller.Person person ->
                sessions.role(person.session()).filter(person.role()::equals).isPresent();
            case Caller.Program program -> accounts.has(program.token());
        };
    }

    static boolean hasAuthorization(HttpRequest<?> request) {
        return request.getHeaders().contains(HttpHeaders.AUTHORIZATION);
    }

    private Caller ofToken(HttpRequest<?> request) {
        String header = Optional.ofNullable(request.getHeaders().get(HttpHeaders.AUTHORIZATION))
                .orElse("");
        if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return new Caller.Stranger();
        }
        Optional<Token> token =
                accounts.accounts().tokenOf(header.substring(BEARER.length()).strip());
        return token.<Caller>map(Caller.Program::new).orElseGet(Caller.Stranger::new);
    }

    private Caller ofCookie(HttpRequest<?> request) {
        Optional<Session> session =
                request.getCookies().findCookie(COOKIE).map(Cookie::getValue).flatMap(sessions::use);
        return session.flatMap(one -> sessions.role(one).<Caller>map(role -> new Caller.Person(one, role)))
                .orElseGet(Caller.Stranger::new);
    }
}
