package dev.crosswire.access.http;

import dev.crosswire.access.AccountName;
import dev.crosswire.access.PasswordHash;
import dev.crosswire.access.Right;
import dev.crosswire.access.User;
import dev.crosswire.access.http.AuditEntry.Event;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Signing in and out. The cookie is out of reach of scripts and sent by pages of this service only (SameSite=Strict): a link
 * from a chat still works, since the page itself is open and asks for its data from here.
 */
@Controller("/api/v1/session")
@Tag(name = "access")
@Requires(property = SessionController.OFFERED, value = "true")
final class SessionController {

    /** Set by a service that people use in a browser. */
    static final String OFFERED = "crosswire.access.sign-in";

    /** Passwords are looked at two at a time, or strangers could have all processors do nothing else. */
    private static final int AT_A_TIME = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AccountsInForce accounts;
    private final Sessions sessions;
    private final SignInAttempts attempts;
    private final OpenStreams streams;
    private final ClientAddresses addresses;
    private final AccessSettings settings;
    private final Audit audit;
    private final InstantSource clock;
    private final Semaphore turns = new Semaphore(AT_A_TIME);

    SessionController(
            AccountsInForce accounts,
            Sessions sessions,
            SignInAttempts attempts,
            OpenStreams streams,
            ClientAddresses addresses,
            AccessSettings settings,
            Audit audit,
            InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.attempts = attempts;
        this.streams = streams;
        this.addresses = addresses;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** What somebody signs in with. */
    @Serdeable
    @Schema(name = "Credentials", description = "What somebody signs in with.")
    record Credentials(
            @Schema(description = "Name of the account.") @Nullable
            String name,

            @Schema(description = "Its password.", format = "password") @Nullable
            String password) {

        /** Without the password: this may land in a log. */
        @Override
        public String toString() {
            return "credentials";
        }
    }

    @Operation(
            operationId = "signIn",
            summary = "Signs in",
            description =
                    "For people in a browser: the answer sets a cookie. Programs send a token instead: Authorization: Bearer. Without accounts there is nothing to sign in to: 404.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Credentials.class)))
    @ApiResponse(responseCode = "204", description = "Signed in; the session is in the cookie.")
    @WithRefusals
    @Open
    @Post
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> signIn(HttpRequest<?> request, @Body Credentials credentials) throws InterruptedException {
        if (!accounts.exist()) {
            return new Refusal(
                            HttpStatus.NOT_FOUND,
                            "There are no accounts here, and no need to sign in.",
                            Optional.empty())
                    .response(request);
        }
        String name = credentials.name() == null ? "" : credentials.name();
        String password = credentials.password() == null ? "" : credentials.password();
        if (!AccountName.isAllowed(name) || password.length() > PasswordHash.LONGEST) {
            return failed(request, name);
        }
        String address = ClientAddresses.counted(addresses.of(request));
        Optional<Duration> wait = attempts.begin(name, address);
        if (wait.isPresent()) {
            note(Event.SIGN_IN_DELAYED, request, known(name), "for " + wait.get());
            return Refusal.tooMany("Signing in has failed too often", wait.get())
                    .response(request);
        }
        if (!turns.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            return Refusal.tooMany("Too many are signing in at this moment", PATIENCE)
                    .response(request);
        }
        boolean right;
        Optional<User> user = accounts.accounts().user(name);
        try {
            right = user.map(User::password).orElseGet(PasswordHash::ofNobody).isOf(password.toCharArray());
        } finally {
            turns.release();
        }
        if (!right || user.isEmpty()) {
            return failed(request, name);
        }
        attempts.succeeded(name, address);
        return signedIn(request, user.get());
    }

    /** Only a session has something to end; a token that comes here changes nothing. */
    @Operation(
            operationId = "signOut",
            summary = "Signs out",
            description = "Ends the session of the cookie and its event streams; a session sends Crosswire-Csrf.")
    @Parameter(name = "Crosswire-Csrf", ref = "#/components/parameters/csrf")
    @ApiResponse(responseCode = "204", description = "Signed out.")
    @WithRefusals
    @Delete
    @Needs(Right.READ)
    HttpResponse<?> signOut(HttpRequest<?> request) {
        if (Caller.of(request) instanceof Caller.Person person) {
            sessions.end(person.session());
            streams.sweep();
            note(Event.SIGNED_OUT, request, Optional.of(person.session().name()), "");
        }
        return HttpResponse.noContent().cookie(cookie("", Duration.ZERO));
    }

    private HttpResponse<?> signedIn(HttpRequest<?> request, User user) {
        // Another session of the same browser ends: its cookie is about to be overwritten.
        request.getCookies()
                .findCookie(Authentication.COOKIE)
                .map(Cookie::getValue)
                .flatMap(sessions::use)
                .ifPresent(sessions::end);
        Sessions.Opened opened = sessions.open(user, addresses.of(request).getHostAddress());
        note(Event.SIGNED_IN, request, Optional.of(user.name()), "");
        return HttpResponse.noContent().cookie(cookie(opened.id(), settings.longest()));
    }

    private HttpResponse<?> failed(HttpRequest<?> request, String name) {
        note(Event.SIGN_IN_FAILED, request, known(name), "");
        return Refusal.unauthorized("Name or password is wrong.").response(request);
    }

    /** What is no account's name may be a password in the wrong field, and is not written down. */
    private Optional<String> known(String name) {
        return accounts.accounts().user(name).map(User::name);
    }

    private Cookie cookie(String value, Duration age) {
        return Cookie.of(Authentication.COOKIE, value)
                .path("/")
                .httpOnly(true)
                .secure(settings.secureCookie())
                .sameSite(SameSite.Strict)
                .maxAge(age);
    }

    private void note(Event event, HttpRequest<?> request, Optional<String> who, String detail) {
        audit.note(new AuditEntry(
                clock.instant(), event, who, addresses.of(request).getHostAddress(), detail));
    }
}
