package dev.crosswire.alerts.action;

import dev.crosswire.access.http.Caller;
import dev.crosswire.alerts.rest.ProblemException;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * With accounts whoever signed in, or the program whose token was sent, whatever the request says. On a machine without
 * accounts people are who they say they are: in the header, percent-encoded UTF-8, else in the body.
 */
@Singleton
final class RequestActors implements Actors {

    static final String HEADER = "Crosswire-Actor";

    @Override
    public Optional<String> actor(HttpRequest<?> request) {
        return actor(request, Optional.empty());
    }

    @Override
    public Optional<String> actor(HttpRequest<?> request, Optional<String> stated) {
        Caller caller = Caller.of(request);
        return switch (caller) {
            case Caller.OnThisMachine _ ->
                Optional.ofNullable(request.getHeaders().get(HEADER))
                        .filter(text -> !text.isBlank())
                        .map(RequestActors::decoded)
                        .or(() -> stated);
            case Caller.Person _, Caller.Program _, Caller.Stranger _ -> caller.name();
        };
    }

    private static String decoded(String text) {
        String name;
        try {
            // A plus stands for itself here, as encodeURIComponent has it.
            name = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("The header \"" + HEADER
                    + "\" is not percent-encoded UTF-8; send a name as encodeURIComponent writes it.");
        }
        return RequestText.checked("The header \"" + HEADER + "\"", name, RequestText.LONGEST_NAME, false);
    }
}
